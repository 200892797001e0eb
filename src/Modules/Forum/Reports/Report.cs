using Platform.Forum.Posts;
using Platform.Members.Contracts;

namespace Platform.Forum.Reports;

enum ReportState
{
    Open,

    /// <summary>The moderator left the post as it is.</summary>
    Kept,

    Removed,
}

/// <summary>A member says that something is wrong with a post. All open reports of one post are decided together.</summary>
sealed class Report
{
    public long Id { get; set; }

    public long PostId { get; set; }

    public Post Post { get; private set; } = null!;

    public long ReporterId { get; set; }

    public Member Reporter { get; private set; } = null!;

    public string Reason { get; set; } = "";

    public DateTimeOffset AtUtc { get; set; }

    public ReportState State { get; set; }

    public long? DecidedById { get; set; }

    public DateTimeOffset? DecidedUtc { get; set; }

    /// <summary>What the moderator said about it.</summary>
    public string? Answer { get; set; }
}
