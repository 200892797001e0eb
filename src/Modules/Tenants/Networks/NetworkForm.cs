using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>What somebody fills in for a new network, in the browser or the API.</summary>
public sealed class NetworkForm
{
    [Display(Name = "Naam van het netwerk"), Required(ErrorMessage = "Vul de naam van het netwerk in."), StringLength(TenantAddress.TitleLength, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    [Display(Name = "Korte naam"), ShortName]
    public string? Name { get; set; }

    [Display(Name = "Adres op dit platform"), Prefix]
    public string? Prefix { get; set; }

    /// <summary>One host name a line.</summary>
    [Display(Name = "Eigen domeinnamen"), HostNames]
    public string? Hosts { get; set; }

    [Display(Name = "Recept"), Required(ErrorMessage = "Kies een recept.")]
    public string Recipe { get; set; } = "leeg";

    [Display(Name = "E-mailadres van de eerste beheerder"), EmailAddress(ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.")]
    public string? Admin { get; set; }

    /// <summary>Fills in what was left out: the short name from the title, the prefix from the short name.</summary>
    public void Complete()
    {
        Title = Title.Trim();
        if (string.IsNullOrWhiteSpace(Name)) Name = TenantAddress.Suggest(Title);
        if (string.IsNullOrWhiteSpace(Prefix) && HostNames(Hosts).Count == 0) Prefix = Name;
    }

    public NewTenant ToNewTenant() => new(Name!, Title, string.IsNullOrWhiteSpace(Prefix) ? null : Prefix, HostNames(Hosts), Recipe, string.IsNullOrWhiteSpace(Admin) ? null : Admin.Trim());

    internal static IReadOnlyList<string> HostNames(string? lines) => [.. (lines ?? "").Split(['\n', '\r', ',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
