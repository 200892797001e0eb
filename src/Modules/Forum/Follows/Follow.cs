namespace Platform.Forum.Follows;

/// <summary>A member wants to hear of new replies.</summary>
sealed class Follow
{
    public long TopicId { get; set; }

    public long MemberId { get; set; }
}
