using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Guests;

namespace Platform.Agenda.Participants;

/// <summary>Somebody whom the organiser puts on the list.</summary>
public sealed class ParticipantForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Vul een naam in."), StringLength(100, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }

    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul een e-mailadres in."), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens."), MailAddress]
    public string? Email { get; set; }
}
