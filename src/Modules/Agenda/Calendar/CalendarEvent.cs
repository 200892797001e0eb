namespace Platform.Agenda.Calendar;

public enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>One event of a calendar (VEVENT).</summary>
/// <param name="Uid">The same in every file that is about this event.</param>
/// <param name="Sequence">Rises with each change; a calendar ignores what is older than it has.</param>
/// <param name="ChangedUtc">When this revision was made.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTimeOffset ChangedUtc, DateTimeOffset StartUtc, DateTimeOffset EndUtc, string Summary)
{
    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    /// <summary>Absolute address of the page about it.</summary>
    public string? Url { get; init; }

    public EventStatus Status { get; init; }

    public CalendarAddress? Organizer { get; init; }

    public CalendarAddress? Attendee { get; init; }

    /// <summary>RRULE of an event that comes back at the same time on the Dutch clock; empty for one that does not.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Moments of the rule on which it does not happen (EXDATE).</summary>
    public IReadOnlyList<DateTimeOffset> Except { get; init; } = [];

    /// <summary>The moment of the rule that this event stands in for (RECURRENCE-ID); null: it stands for itself.</summary>
    public DateTimeOffset? InsteadOfUtc { get; init; }
}

/// <summary>A person in a calendar.</summary>
public sealed record CalendarAddress(string Name, string Email);
