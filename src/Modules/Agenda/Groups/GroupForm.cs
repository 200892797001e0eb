using System.ComponentModel.DataAnnotations;
using Platform.Agenda.Guests;
using Platform.Agenda.Registrations;

namespace Platform.Agenda.Groups;

/// <summary>Colleagues of one organisation, a line each.</summary>
public sealed class GroupForm : IValidatableObject
{
    public const int Most = 25;

    [Display(Name = "Organisatie"), Required(ErrorMessage = "Vul de naam van de organisatie in."), StringLength(120, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Organisation { get; set; }

    [Display(Name = "Wie komen er?"), Required(ErrorMessage = "Schrijf op wie er komen."), StringLength(8000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? People { get; set; }

    public IEnumerable<Attendee> ToAttendees() => PeopleLines.Of(People).Select(line => new Attendee(null, line.Name, line.Email));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PeopleLines.Mistakes(People, Most, nameof(People));
}
