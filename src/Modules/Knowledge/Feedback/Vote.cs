namespace Platform.Knowledge.Feedback;

/// <summary>A reader found a text useful or not. Nothing says who: no member, no address.</summary>
sealed class Vote
{
    /// <summary>26 random characters: who has it may add a sentence.</summary>
    public string Id { get; init; } = "";

    public string ContentItemId { get; init; } = "";

    public int Version { get; init; }

    public bool Useful { get; init; }

    public string Remark { get; set; } = "";

    public DateTimeOffset AtUtc { get; init; }
}
