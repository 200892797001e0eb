using System.Globalization;
using Platform.Forum.Boards;
using Platform.Forum.Posts;
using Platform.Kernel;
using Platform.Kernel.Search;
using Platform.Kernel.Views;
using Platform.Members.Contracts;

namespace Platform.Forum.Topics;

/// <summary>A question, a casus or a conversation: a title, an opening post and the replies to it.</summary>
sealed class Topic : ISearchable
{
    /// <summary>Posts on a page, the opening included.</summary>
    public const int PageSize = 20;

    public long Id { get; set; }

    public long BoardId { get; private set; }

    public Board Board { get; private set; } = null!;

    public long AuthorId { get; private set; }

    public Member Author { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>Last part of the address. For a casus it says nothing, because addresses travel by mail.</summary>
    public string Slug { get; private set; } = "";

    public TopicState State { get; private set; }

    public bool Locked { get; private set; }

    public bool Pinned { get; private set; }

    public DateTimeOffset CreatedUtc { get; private set; }

    /// <summary>When something was last said.</summary>
    public DateTimeOffset ActiveUtc { get; private set; }

    /// <summary>Replies that can be read.</summary>
    public int ReplyCount { get; private set; }

    /// <summary>All posts, with the opening and those that left a tombstone: what pages are counted by.</summary>
    public int PostCount { get; private set; }

    public long LastPostId { get; private set; }

    public long? AcceptedPostId { get; private set; }

    /// <summary>Why a moderator gave the casus back.</summary>
    public string? ReturnReason { get; private set; }

    public long? CheckedById { get; private set; }

    /// <summary>Rises when title, text or state change, not when somebody replies.</summary>
    public int Version { get; private set; }

    public List<Post> Posts { get; private set; } = [];

    Topic()
    {
    }

    public Topic(Board board, long authorId, string title, string body, DateTimeOffset now)
    {
        Board = board;
        BoardId = board.Id;
        AuthorId = authorId;
        CreatedUtc = ActiveUtc = now;
        PostCount = 1;
        Rename(title);
        Posts.Add(new Post(authorId, body, now, isOpening: true, headingShift: HeadingShift(board.Kind)));
        if (board.Kind == BoardKind.Casus) State = TopicState.AwaitingCheck;
    }

    /// <summary>The post that started it. It must be loaded.</summary>
    public Post Opening => Posts.Single(p => p.IsOpening);

    public bool IsCasus => Board.Kind == BoardKind.Casus;

    /// <summary>Only for whoever wrote it and the moderators.</summary>
    public bool IsWaiting => State is TopicState.AwaitingCheck or TopicState.Returned;

    public string Url => UrlOf(Board.Slug, Id, Slug);

    public SearchKey SearchKey => new("topic", Id);

    /// <summary>A casus is found as "casus" only: neither its title nor its text may stand among results.</summary>
    public SearchText? ToSearch() => (State, IsCasus) switch
    {
        (TopicState.Open, true) => new SearchText($"Casus {Id}", $"Casus op het bord {Board.Name}", Url, SearchAudience.Permission(ForumPermissions.Casus), ActiveUtc),
        (TopicState.Open, false) => new SearchText(Title, MarkdownText.ToPlainText(Opening.Body), Url, Board.Public ? SearchAudience.Public : SearchAudience.Permission(ForumPermissions.Read), ActiveUtc),
        _ => null,
    };

    /// <summary>The author writes title and opening anew. A casus goes back to the moderators: nobody reads an unchecked word.</summary>
    public void Rewrite(string title, string body, DateTimeOffset now)
    {
        Opening.Edit(Title, body, now, HeadingShift(Board.Kind));
        Rename(title);
        Version++;
        if (!IsCasus) return;
        State = TopicState.AwaitingCheck;
        ReturnReason = null;
        CheckedById = null;
    }

    /// <exception cref="RuleException">It does not wait, or the moderator wrote it.</exception>
    public void Approve(long moderatorId, DateTimeOffset now)
    {
        MustBeCheckedBy(moderatorId);
        State = TopicState.Open;
        CheckedById = moderatorId;
        ActiveUtc = now;
        Version++;
    }

    /// <exception cref="RuleException">It does not wait, or the moderator wrote it.</exception>
    public void Return(long moderatorId, string reason)
    {
        MustBeCheckedBy(moderatorId);
        State = TopicState.Returned;
        CheckedById = moderatorId;
        ReturnReason = reason;
        Version++;
    }

    /// <summary>The author takes a casus back that nobody has seen yet.</summary>
    /// <exception cref="RuleException">It has been placed.</exception>
    public void Withdraw()
    {
        if (!IsWaiting) throw new RuleException("Deze casus is al geplaatst. Vraag een moderator om hem weg te halen.");
        Remove();
        Opening.Erase();
    }

    public void Remove()
    {
        State = TopicState.Removed;
        Version++;
    }

    public static string UrlOf(string boardSlug, long id, string slug) => string.Create(CultureInfo.InvariantCulture, $"/forum/{boardSlug}/{id}-{slug}");

    void Rename(string title)
    {
        Title = title.Trim();
        Slug = Board.Kind == BoardKind.Casus ? "casus" : TopicSlug.Of(Title);
    }

    void MustBeCheckedBy(long moderatorId)
    {
        if (State != TopicState.AwaitingCheck) throw new RuleException("Deze casus wacht niet meer op controle. Misschien was een collega je voor.");
        if (moderatorId == AuthorId) throw new RuleException("Je kunt je eigen casus niet controleren. Een andere moderator doet dat.");
    }

    /// <summary>The headings of a casus stand right under the title of the page.</summary>
    static int HeadingShift(BoardKind kind) => kind == BoardKind.Casus ? -1 : 0;
}
