using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Organisers;

public sealed class OrganiserForm
{
    [Display(Name = "Naam of e-mailadres"), Required(ErrorMessage = "Vul een naam of een e-mailadres in."), StringLength(256, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Who { get; set; }

    /// <summary>Chosen from more people with the same name.</summary>
    public long? MemberId { get; set; }
}
