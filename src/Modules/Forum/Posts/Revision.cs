namespace Platform.Forum.Posts;

/// <summary>What stood in a post before it was changed or removed.</summary>
sealed class Revision
{
    public long Id { get; set; }

    public long PostId { get; set; }

    /// <summary>Title of the topic at that time, when the post opened it.</summary>
    public string? Title { get; set; }

    public string Body { get; set; } = "";

    /// <summary>When this text was replaced.</summary>
    public DateTimeOffset AtUtc { get; set; }
}
