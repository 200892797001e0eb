using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Guests;

namespace Platform.Agenda.Invitees;

public sealed class InviteesForm : IValidatableObject
{
    public const int Most = 200;

    [Display(Name = "Wie nodig je uit?"), Required(ErrorMessage = "Schrijf op wie je uitnodigt."), StringLength(60000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? People { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PeopleLines.Mistakes(People, Most, nameof(People));
}
