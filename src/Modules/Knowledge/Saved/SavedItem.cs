namespace Platform.Knowledge.Saved;

/// <summary>A member keeps a handreiking at hand.</summary>
sealed class SavedItem
{
    public long MemberId { get; init; }

    public string ContentItemId { get; init; } = "";

    public DateTimeOffset SavedUtc { get; init; }
}
