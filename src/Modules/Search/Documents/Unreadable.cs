namespace Platform.Search.Documents;

/// <summary>Something that could not be indexed, for the beheerder to look at.</summary>
sealed class Unreadable
{
    public string Kind { get; init; } = "";

    public long EntityId { get; init; }

    /// <summary>What went wrong, without anything of the text.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset AtUtc { get; init; }
}
