using System.ComponentModel.DataAnnotations;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>The form in the browser: times as the clock in the Netherlands shows them.</summary>
public sealed class SessionForm : SessionFields
{
    [Display(Name = "Soort"), Required(ErrorMessage = "Kies een soort.")]
    public SessionType? Type { get; set; } = SessionType.Zoominn;

    [Display(Name = "Begin"), Required(ErrorMessage = "Vul in wanneer de bijeenkomst begint.")]
    public DateTime? Starts { get; set; }

    [Display(Name = "Einde"), Required(ErrorMessage = "Vul in wanneer de bijeenkomst eindigt."), CustomValidation(typeof(SessionForm), nameof(CheckEnd))]
    public DateTime? Ends { get; set; }

    [Display(Name = "Aanmelden kan vanaf")]
    public DateTime? Opens { get; set; }

    [Display(Name = "Aanmelden kan tot"), CustomValidation(typeof(SessionForm), nameof(CheckCloses))]
    public DateTime? Closes { get; set; }

    /// <summary>The session that this one is a copy of: it takes over the questions too.</summary>
    public long? CopyOfId { get; set; }

    [Display(Name = "Sprekers"), StringLength(2000, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Speakers { get; set; }

    /// <summary>The version that the organiser saw.</summary>
    public int Version { get; set; }

    public static ValidationResult? CheckEnd(DateTime? end, ValidationContext context) => (((SessionForm)context.ObjectInstance).Starts, end) switch
    {
        ({ } from, { } to) when to <= from => new("Het einde moet na het begin liggen.", [nameof(Ends)]),
        ({ } from, { } to) when to > from.AddDays(31) => new("Een bijeenkomst duurt hooguit een maand. Klopt het einde?", [nameof(Ends)]),
        _ => null,
    };

    public static ValidationResult? CheckCloses(DateTime? closes, ValidationContext context)
    {
        var form = (SessionForm)context.ObjectInstance;
        return closes <= form.Opens ? new("Kies een moment na het begin van de inschrijving.", [nameof(Closes)])
            : closes > form.Starts ? new("De inschrijving sluit uiterlijk als de bijeenkomst begint.", [nameof(Closes)]) : null;
    }

    public SessionDetails ToDetails() => Details(Type!.Value, DutchTime.FromLocal(Starts!.Value), DutchTime.FromLocal(Ends!.Value), (Speakers ?? "").Split('\n')) with
    {
        OpensUtc = Opens is { } opens ? DutchTime.FromLocal(opens) : null,
        ClosesUtc = Closes is { } closes ? DutchTime.FromLocal(closes) : null,
    };

    /// <summary>The form with what a session is now.</summary>
    public static SessionForm Of(Session session)
    {
        var form = new SessionForm
        {
            Type = session.Type,
            Speakers = session.Speakers,
            Starts = DutchTime.Local(session.StartUtc).DateTime,
            Ends = DutchTime.Local(session.EndUtc).DateTime,
            Opens = session.OpensUtc is { } opens ? DutchTime.Local(opens).DateTime : null,
            Closes = session.ClosesUtc is { } closes ? DutchTime.Local(closes).DateTime : null,
            Version = session.Version,
        };
        form.Copy(session);
        return form;
    }

    /// <summary>The form for a new session like this one; only the date is left to choose.</summary>
    public static SessionForm CopyOf(Session session)
    {
        var form = Of(session);
        (form.Starts, form.Ends, form.Opens, form.Closes) = (null, null, null, null);
        (form.Version, form.JoinUrl, form.CopyOfId) = (0, null, session.Id);
        return form;
    }
}
