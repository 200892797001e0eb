using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;

namespace Platform.Agenda.Attendance;

public sealed class AttendanceForm
{
    public List<AttendanceRow> Rows { get; set; } = [];
}

public sealed class AttendanceRow
{
    public long Id { get; set; }

    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    [Display(Name = "Aanwezig")]
    public bool Present { get; set; }

    [Display(Name = "Minuten"), Range(1, 44640, ErrorMessage = "Vul een aantal minuten in.")]
    public int? Minutes { get; set; }

    public static AttendanceRow Of(Registration registration, Session session) => new()
    {
        Id = registration.Id,
        Name = registration.Name,
        Present = registration.CheckedInUtc is not null,
        Minutes = registration.Minutes ?? session.Minutes,
    };
}
