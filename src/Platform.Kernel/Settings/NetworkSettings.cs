using System.ComponentModel.DataAnnotations;

namespace Platform.Kernel.Settings;

/// <summary>The texts of a network, changed by its beheerder at <c>/beheer/uiterlijk</c>.</summary>
public sealed record NetworkSettings
{
    [Display(Name = "Naam van het netwerk"), Required(ErrorMessage = "Vul de naam van het netwerk in."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; init; } = "Netwerk";

    [Display(Name = "Ondertitel"), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Tagline { get; init; } = "";

    [Display(Name = "Kop op de homepage"), Required(ErrorMessage = "Vul een kop in."), StringLength(90, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string HeroTitle { get; init; } = "Samen leren in de jeugdhulp";

    [Display(Name = "Inleiding op de homepage"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string HeroLead { get; init; } = "";

    [Display(Name = "Over het netwerk (onder aan elke pagina)"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string About { get; init; } = "";

    [Display(Name = "Uitnodiging om lid te worden"), StringLength(300, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string JoinText { get; init; } = "";

    [Display(Name = "Vaak gezocht")]
    public IReadOnlyList<string> SearchSuggestions { get; init; } = [];

    [Display(Name = "E-mailadres voor vragen"), EmailAddress(ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.")]
    public string? ContactEmail { get; init; }
}
