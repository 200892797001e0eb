using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Kernel.Search;
using Platform.Members.Contracts;

namespace Platform.Forum.Posts;

/// <summary>What somebody wrote: the opening of a topic, or a reply.</summary>
sealed class Post : IMentionsFiles
{
    public long Id { get; set; }

    public long TopicId { get; private set; }

    public Topic Topic { get; private set; } = null!;

    public long AuthorId { get; private set; }

    public Member Author { get; private set; } = null!;

    public bool IsOpening { get; private set; }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary><see cref="Body"/> as safe HTML, made when it is written so that reading parses nothing.</summary>
    public string BodyHtml { get; private set; } = "";

    public DateTimeOffset CreatedUtc { get; private set; }

    public DateTimeOffset? EditedUtc { get; private set; }

    public PostState State { get; private set; }

    /// <summary>Why a moderator removed it.</summary>
    public string? RemovalReason { get; private set; }

    /// <summary>How many members found it useful.</summary>
    public int UsefulCount { get; private set; }

    /// <summary>Rises with every edit.</summary>
    public int Version { get; private set; }

    public List<Revision> Revisions { get; private set; } = [];

    Post()
    {
    }

    public Post(long authorId, string body, DateTimeOffset now, bool isOpening, int headingShift)
    {
        AuthorId = authorId;
        CreatedUtc = now;
        IsOpening = isOpening;
        Write(body, headingShift);
    }

    public static Post ReplyTo(long topicId, long authorId, string body, DateTimeOffset now) => new(authorId, body, now, isOpening: false, headingShift: 0) { TopicId = topicId };

    public SearchKey SearchKey => new("post", Id);

    /// <summary>A post uses files and opens none; the title of a casus stays out of the library.</summary>
    public FileMentions? ToMentions() => new("Bericht op het forum", $"/forum/berichten/{Id}", [Body], [], null);

    /// <summary>Writes it anew and keeps what stood there.</summary>
    /// <param name="title">The title that goes with the old text, when this is an opening.</param>
    public void Edit(string? title, string body, DateTimeOffset now, int headingShift = 0)
    {
        MustBeVisible();
        Revisions.Add(new Revision { Title = title, Body = Body, AtUtc = now });
        Write(body, headingShift);
        EditedUtc = now;
        Version++;
    }

    /// <summary>The author deletes a reply: nothing of the text stays.</summary>
    /// <exception cref="RuleException">It opens a topic, or it is gone already.</exception>
    public void Delete()
    {
        MustBeVisible();
        if (IsOpening) throw new RuleException("Met dit bericht begint het gesprek. Vraag een moderator om het weg te halen.");
        State = PostState.Deleted;
        Erase();
    }

    /// <summary>A moderator removes it. The text stays among the revisions, for when the author asks why.</summary>
    /// <exception cref="RuleException">It is gone already.</exception>
    public void Remove(string reason, DateTimeOffset now)
    {
        MustBeVisible();
        Revisions.Add(new Revision { Body = Body, AtUtc = now });
        State = PostState.Removed;
        RemovalReason = reason;
        Body = BodyHtml = "";
        Version++;
    }

    /// <summary>Wipes the text; the revisions must be loaded.</summary>
    public void Erase()
    {
        Body = BodyHtml = "";
        Revisions.Clear();
        Version++;
    }

    void MustBeVisible()
    {
        if (State != PostState.Visible) throw new RuleException("Dit bericht is al verwijderd.");
    }

    void Write(string body, int headingShift)
    {
        Body = body.Trim();
        BodyHtml = PostHtml.Of(Body, headingShift);
    }
}
