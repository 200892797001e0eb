namespace Platform.Agenda.Repetitions;

/// <summary>Sessions that belong together. Each is a session of its own: moving or cancelling one leaves the others.</summary>
public sealed class SessionSeries
{
    public long Id { get; set; }

    /// <summary>See <see cref="RecurrenceRule.ToText"/>; how it was made.</summary>
    public string Rule { get; set; } = "";

    /// <summary>One group for all dates: who registers comes every time.</summary>
    public bool FixedGroup { get; set; }
}
