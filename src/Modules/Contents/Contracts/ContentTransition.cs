namespace Platform.Contents.Contracts;

/// <summary>An item went from one state to another: who did it, when and why.</summary>
public sealed class ContentTransition
{
    public long Id { get; private set; }

    public string ContentItemId { get; init; } = "";

    public int Version { get; init; }

    public ContentState From { get; init; }

    public ContentState To { get; init; }

    /// <summary>Null: the platform did it, at a planned moment or from a recipe.</summary>
    public long? MemberId { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    public string? Reason { get; init; }
}
