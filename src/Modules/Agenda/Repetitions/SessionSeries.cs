namespace Platform.Agenda.Repetitions;

/// <summary>Sessions that belong together. Each is a session of its own: moving or cancelling one leaves the others.</summary>
public sealed class SessionSeries
{
    public long Id { get; set; }

    /// <summary>Names the series in every calendar that has it, so it never changes.</summary>
    public string Uid { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>The first date of the rule, as it was planned.</summary>
    public DateTimeOffset FirstUtc { get; set; }

    /// <summary>See <see cref="RecurrenceRule.ToText"/>; how it was made.</summary>
    public string Rule { get; set; } = "";

    /// <summary>One group for all dates: who registers comes every time.</summary>
    public bool FixedGroup { get; set; }
}
