using Platform.Forum.Boards;
using Platform.Forum.Posts;
using Platform.Kernel.Views;

namespace Platform.Forum.Topics;

/// <summary>What a page of a topic shows.</summary>
/// <param name="CanReply">The reader may reply here and now.</param>
sealed record TopicPage(TopicHead Topic, IReadOnlyList<PostLine> Posts, int Page, bool CanReply, bool CanAccept)
{
    public bool IsCasus => Topic.Kind == BoardKind.Casus;

    public IReadOnlyList<Crumb> Crumbs => [new("Forum", "~/forum"), new(Topic.BoardName, "~/forum/" + Topic.BoardSlug), new(IsCasus ? $"Casus {Topic.Id}" : Topic.Title)];

    public int LastPage => (Topic.PostCount + Platform.Forum.Topics.Topic.PageSize - 1) / Platform.Forum.Topics.Topic.PageSize;

    /// <summary>Path of the resources below this topic: <c>~/forum/vragen/12</c>.</summary>
    public string Resource => $"~/forum/{Topic.BoardSlug}/{Topic.Id}";
}

/// <summary>A topic and where this reader stands.</summary>
/// <param name="LastRead">Id of the last post this reader has seen, or null.</param>
sealed record TopicHead(
    long Id, string BoardSlug, string BoardName, BoardKind Kind, string Title, string Slug, TopicState State, bool Locked, bool Pinned, long AuthorId,
    int ReplyCount, int PostCount, long? AcceptedPostId, string? ReturnReason, DateTimeOffset ActiveUtc, int Participants, bool Following, long? LastRead)
{
    public string Url => Topics.Topic.UrlOf(BoardSlug, Id, Slug);
}

/// <summary>A post on a page.</summary>
sealed record PostLine(
    long Id, bool IsOpening, long AuthorId, string Author, string Function, string Organisation, string BodyHtml,
    DateTimeOffset CreatedUtc, DateTimeOffset? EditedUtc, PostState State, string? RemovalReason, int UsefulCount, bool FoundUseful)
{
    /// <summary>"Jeugdconsulent, gemeente Ede".</summary>
    public string Role => string.Join(", ", new[] { Function, Organisation }.Where(w => w.Length > 0));
}
