namespace Platform.Forum.Reads;

/// <summary>How far a member has read a topic.</summary>
sealed class ReadMarker
{
    public long TopicId { get; set; }

    public long MemberId { get; set; }

    public long LastPostId { get; set; }
}
