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
}
