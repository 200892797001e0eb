using Platform.Agenda.Questions;
using Platform.Agenda.Rounds;

namespace Platform.Agenda.Sessions;

/// <summary>All that an organiser decides about a session, from a form, the API or a recipe.</summary>
public sealed record SessionDetails
{
    public required string Title { get; init; }

    public required SessionType Type { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string Theme { get; init; } = "";

    public string TargetGroup { get; init; } = "";

    public string Language { get; init; } = "";

    public string Price { get; init; } = "";

    public required DateTimeOffset StartUtc { get; init; }

    public required DateTimeOffset EndUtc { get; init; }

    public bool IsOnline { get; init; }

    public string Place { get; init; } = "";

    public string Address { get; init; } = "";

    public string? JoinUrl { get; init; }

    public required int Capacity { get; init; }

    public int WaitingListSize { get; init; }

    public bool Public { get; init; } = true;

    public bool AllowGuests { get; init; }

    public bool InvitationOnly { get; init; }

    public DateTimeOffset? OpensUtc { get; init; }

    public DateTimeOffset? ClosesUtc { get; init; }

    public int OfferHours { get; init; } = 12;

    public Reminders Reminders { get; init; } = Reminders.All;

    public bool Certificate { get; init; }

    public string AccreditationNumber { get; init; } = "";

    public string AccreditationBody { get; init; } = "";

    public double? AccreditationPoints { get; init; }

    public DateOnly? AccreditedUntil { get; init; }

    /// <summary>Null leaves them as they are: the form has a page of its own for them.</summary>
    public IReadOnlyList<Question>? Questions { get; init; }

    /// <summary>Null leaves it as it is.</summary>
    public string? Consent { get; init; }

    /// <summary>Only for a new session; afterwards the programme has pages of its own.</summary>
    public IReadOnlyList<Round>? Programme { get; init; }
}
