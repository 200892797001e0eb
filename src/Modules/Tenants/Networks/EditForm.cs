using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>What can be changed of a network: its title and host names.</summary>
public sealed class EditForm
{
    [Display(Name = "Naam van het netwerk"), Required(ErrorMessage = "Vul de naam van het netwerk in."), StringLength(TenantAddress.TitleLength, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string Title { get; set; } = "";

    /// <summary>One host name a line.</summary>
    [Display(Name = "Eigen domeinnamen"), HostNames]
    public string? Hosts { get; set; }
}
