namespace Platform.Forum.Alerts;

/// <summary>When the moderators were last told that something waits. One row.</summary>
sealed class LastAlert
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public DateTimeOffset AtUtc { get; set; }
}
