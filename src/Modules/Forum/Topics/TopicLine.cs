using Platform.Forum.Boards;
using Platform.Forum.Follows;
using Platform.Forum.Reads;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Topics;

/// <summary>A topic in a list, as this reader sees it.</summary>
/// <param name="Unread">Something was said since the reader last looked, or the reader never did.</param>
sealed record TopicLine(
    long Id, string BoardSlug, string BoardName, BoardKind Kind, string Title, string Slug, string Author, TopicState State, bool Locked, bool Pinned, bool Answered,
    int Replies, DateTimeOffset CreatedUtc, DateTimeOffset ActiveUtc, bool Unread)
{
    public string Url => Topic.UrlOf(BoardSlug, Id, Slug);

    public string RepliesText => Replies == 1 ? "1 reactie" : $"{Replies} reacties";
}

static class TopicLines
{
    /// <summary>One query, whatever the number of topics.</summary>
    public static IQueryable<TopicLine> SelectLines(this IQueryable<Topic> topics, TenantDb db, Person me)
    {
        var (memberId, signedIn) = (me.Id ?? 0, me.IsSignedIn);
        return topics.Select(t => new TopicLine(
            t.Id, t.Board.Slug, t.Board.Name, t.Board.Kind, t.Title, t.Slug, t.Author.DisplayName, t.State, t.Locked, t.Pinned, t.AcceptedPostId != null, t.ReplyCount, t.CreatedUtc, t.ActiveUtc,
            signedIn && !db.Set<ReadMarker>().Any(r => r.TopicId == t.Id && r.MemberId == memberId && r.LastPostId >= t.LastPostId)));
    }
}

/// <summary>The filters above a list of topics, as they stand in the address.</summary>
static class TopicFilters
{
    public const string Unanswered = "onbeantwoord";
    public const string Mine = "mijn";
    public const string Followed = "gevolgd";

    public static string? Find(string? filter) => filter is Unanswered or Mine or Followed ? filter : null;

    public static IQueryable<Topic> Filter(this IQueryable<Topic> topics, string? filter, TenantDb db, Person me)
    {
        var memberId = me.Id ?? 0;
        return filter switch
        {
            Unanswered => topics.Where(t => t.ReplyCount == 0),
            Mine => topics.Where(t => t.AuthorId == memberId),
            Followed => topics.Where(t => db.Set<Follow>().Any(f => f.TopicId == t.Id && f.MemberId == memberId)),
            _ => topics,
        };
    }
}
