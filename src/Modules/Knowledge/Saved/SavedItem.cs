namespace Platform.Knowledge.Saved;

/// <summary>A member keeps a text at hand, in an order and with a note of the member's own.</summary>
sealed class SavedItem
{
    public long MemberId { get; init; }

    public string ContentItemId { get; init; } = "";

    public DateTimeOffset SavedUtc { get; init; }

    /// <summary>Lowest first; what is saved last begins on top.</summary>
    public long Position { get; set; }

    public string Note { get; set; } = "";
}
