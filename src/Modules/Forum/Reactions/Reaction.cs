namespace Platform.Forum.Reactions;

/// <summary>A member found a post useful; once per post.</summary>
sealed class Reaction
{
    public long PostId { get; set; }

    public long MemberId { get; set; }
}
