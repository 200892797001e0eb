namespace Platform.Knowledge.ReadSteps;

/// <summary>A member has read this text, in whatever route it stands.</summary>
sealed class ReadStep
{
    public long MemberId { get; init; }

    public string ContentItemId { get; init; } = "";

    public DateTimeOffset ReadUtc { get; init; }
}
