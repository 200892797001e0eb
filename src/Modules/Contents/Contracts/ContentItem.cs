using System.Text.Json.Nodes;
using Platform.Contents.Translations;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Search;
using Platform.Kernel.Views;

namespace Platform.Contents.Contracts;

/// <summary>
/// One version of a piece of content, in Orchard Core's terms. Every save is a new row: at most one row of an item is
/// <see cref="Latest"/> and at most one is <see cref="Published"/>, so a draft never touches what readers see.
/// Other modules read it and join on it; only <see cref="ContentEditor"/> changes it.
/// </summary>
public sealed class ContentItem : ISearchable, IMentionsFiles
{
    ContentItem()
    {
    }

    public long Id { get; private set; }

    /// <summary>The item: the same in all its versions. 26 characters.</summary>
    public string ContentItemId { get; private set; } = "";

    /// <summary>This version. 26 characters.</summary>
    public string ContentItemVersionId { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Number of this version within the item, from 1; what a person changed must be based on the latest one.</summary>
    public int Version { get; private set; }

    public string DisplayText { get; private set; } = "";

    /// <summary>Code of the language it is written in, see <see cref="Contracts.Language"/>; from the parts.</summary>
    public string Language { get; private set; } = Contracts.Language.Dutch;

    /// <summary>What it shares with its translations (<c>LocalizationPart.LocalizationSet</c>); null while it has none.</summary>
    public string? TranslationSet { get; private set; }

    public bool Latest { get; private set; }

    public bool Published { get; private set; }

    public ContentState State { get; private set; }

    /// <summary>Why it came in its state, when somebody said so.</summary>
    public string? Reason { get; private set; }

    /// <summary>Address below the network's root, without a slash in front: <c>kennisbank/samen-beslissen</c>.</summary>
    public string? Path { get; private set; }

    /// <summary>The item whose list this one stands in (<c>ContainedPart.ListContentItemId</c>), or null.</summary>
    public string? ContainerId { get; private set; }

    /// <summary>Who began the item; null while only <see cref="Owner"/> is known.</summary>
    public long? OwnerId { get; private set; }

    /// <summary>User name of who began the item, as a recipe gave it; empty when <see cref="OwnerId"/> says it.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Who saved this version.</summary>
    public long? AuthorId { get; private set; }

    /// <summary>User name of who saved this version, as a recipe gave it; empty when <see cref="AuthorId"/> says it.</summary>
    public string Author { get; private set; } = "";

    /// <summary>Who reviews this version, or reviewed it; never its author.</summary>
    public long? ReviewerId { get; private set; }

    /// <summary>When the author asked for a review of this version.</summary>
    public DateTimeOffset? SubmittedUtc { get; private set; }

    /// <summary>When somebody else approved this version; null while nobody did.</summary>
    public DateTimeOffset? ReviewedUtc { get; private set; }

    /// <summary>The day before which somebody must read it again; from the parts.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>While it is removed: <see cref="ContentItemVersionId"/> of what readers saw until then; null when they saw nothing.</summary>
    public string? RemovedLive { get; private set; }

    public DateTimeOffset CreatedUtc { get; private set; }

    public DateTimeOffset ModifiedUtc { get; private set; }

    /// <summary>When the item was first published; null when it never was.</summary>
    public DateTimeOffset? PublishedUtc { get; private set; }

    /// <summary>From the parts, so that lists need not read them.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>From the parts; minutes, at least 1.</summary>
    public int ReadingMinutes { get; private set; }

    /// <summary><see cref="MarkdownText.Version"/> that made <see cref="Html"/>.</summary>
    public int HtmlVersion { get; private set; }

    // The three long columns come last: SQLite walks through all of a long text to reach what stands behind it.

    /// <summary>All parts as one JSON object, see <see cref="ContentParts"/>.</summary>
    public string Json { get; private set; } = "{}";

    /// <summary>From its parts and fields: by what search finds it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The Markdown body as safe HTML. Only of the version that readers see; null when that is not this one.</summary>
    public string? Html { get; private set; }

    /// <summary>What the item is filed under; from the parts.</summary>
    public ICollection<ContentTerm> Terms { get; private set; } = [];

    public ContentParts Parts => ContentParts.Parse(Json);

    public SearchKey SearchKey => new(ContentType.ToLowerInvariant(), Id);

    public SearchText? ToSearch()
    {
        if (!Published || Path is null) return null;
        var parts = Parts;
        return new SearchText(DisplayText, Words, "/" + Path, SearchAudience.Public, PublishedUtc ?? ModifiedUtc,
            [.. parts.Terms().Select(t => t.Label)], [.. parts.Terms().Select(t => new SearchFacet(t.Taxonomy, t.Label)), new SearchFacet("taal", Contracts.Language.Find(Language)?.Name ?? Language)]);
    }

    /// <summary>A draft uses files without opening them: readers get a file when they get the text.</summary>
    public FileMentions? ToMentions() => !Latest && !Published ? null :
        new FileMentions(DisplayText, Latest ? $"/inhoud/{ContentItemId}/versies" : "/" + Path, Strings(Parts.Json), MediaPaths(Parts.Json), Published ? SearchAudience.Public : null);

    static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(p => Strings(p.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    static IEnumerable<string> MediaPaths(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(p => p is { Key: "Paths", Value: JsonArray paths } ? paths.Select(path => path?.ToString() ?? "") : MediaPaths(p.Value)),
        JsonArray list => list.SelectMany(MediaPaths),
        _ => [],
    };

    internal static ContentItem Begin(string type, string itemId, ContentText text, ContentStamp stamp) => new ContentItem
    {
        ContentItemId = itemId,
        ContentType = type,
        Version = 1,
        OwnerId = stamp.MemberId,
        Owner = stamp.Owner,
        CreatedUtc = stamp.CreatedUtc ?? stamp.Now,
        PublishedUtc = stamp.PublishedUtc,
    }.Write(text, stamp);

    /// <summary>The next version; this one is history from now on, unless readers still see it.</summary>
    internal ContentItem Continue(ContentText text, ContentStamp stamp)
    {
        Latest = false;
        return new ContentItem
        {
            ContentItemId = ContentItemId,
            ContentType = ContentType,
            Version = Version + 1,
            OwnerId = OwnerId,
            Owner = Owner,
            CreatedUtc = CreatedUtc,
            PublishedUtc = PublishedUtc,
            // What was asked stays asked until the author sends it in again.
            State = State == ContentState.ChangesRequested ? State : ContentState.Draft,
            Reason = State == ContentState.ChangesRequested ? Reason : null,
        }.Write(text, stamp);
    }

    ContentItem Write(ContentText text, ContentStamp stamp)
    {
        var parts = text.Parts;
        parts.Title = text.Title;
        parts.Path = text.Path;
        ContentItemVersionId = stamp.VersionId ?? ContentIds.New();
        DisplayText = text.Title;
        Path = text.Path;
        Latest = true;
        AuthorId = stamp.MemberId;
        Author = stamp.Author;
        ModifiedUtc = stamp.Now;
        ContainerId = parts.Text("ContainedPart", "ListContentItemId") is { Length: > 0 } list ? list : null;
        Language = parts.Text(nameof(LocalizationPart), "Culture") is { Length: > 0 } culture ? culture : Contracts.Language.Dutch;
        TranslationSet = parts.Text(nameof(LocalizationPart), "LocalizationSet") is { Length: > 0 } set ? set : null;
        Json = parts.ToJson();
        Words = text.Words;
        Summary = parts.SummaryOf(ContentType);
        ReadingMinutes = MarkdownText.ReadingMinutes(parts.Markdown);
        ReviewBy = parts.ReviewByOf(ContentType);
        Terms = [.. parts.Terms().DistinctBy(t => (t.Taxonomy, t.Id)).Select(t => new ContentTerm(t.Taxonomy, t.Id, t.Label))];
        return this;
    }

    /// <summary>Changes the parts of a version that is there, where a name in them became another one.</summary>
    /// <param name="change">False when there is nothing to change.</param>
    internal void Rewrite(Func<ContentParts, bool> change)
    {
        var parts = Parts;
        if (change(parts)) Json = parts.ToJson();
    }

    internal void JoinTranslations(string set, string language)
    {
        (TranslationSet, Language) = (set, language);
        Rewrite(parts => LocalizationPart.Write(parts, set, language));
    }

    internal void MoveTo(string path)
    {
        var parts = Parts;
        parts.Path = Path = path;
        Json = parts.ToJson();
    }

    internal void Publish(DateTimeOffset now, string? reason)
    {
        Published = true;
        State = ContentState.Published;
        Reason = reason;
        PublishedUtc ??= now;
        if (Parts is { PublishAt: not null } parts)
        {
            parts.PublishAt = null; // it has happened; the next version must not carry the moment along
            Json = parts.ToJson();
        }
        Html = MarkdownText.ToHtml(Parts.Markdown);
        HtmlVersion = MarkdownText.Version;
    }

    /// <summary>Readers do not see this version any more.</summary>
    internal void TakeDown()
    {
        Published = false;
        Html = null;
    }

    internal void Become(ContentState state, string? reason)
    {
        State = state;
        Reason = reason;
    }

    internal void Submit(DateTimeOffset now)
    {
        SubmittedUtc = now;
        ReviewerId = null;
        Become(ContentState.InReview, null);
    }

    /// <summary>It was read somewhere else before it came here, or the same text is read again.</summary>
    internal void CountAsReviewed(DateTimeOffset at) => ReviewedUtc = at;

    /// <summary>The author must look at it again; an approval is gone.</summary>
    internal void SendBack(string reason)
    {
        ReviewedUtc = null;
        Become(ContentState.ChangesRequested, reason);
    }

    /// <param name="live">Id of the version that readers saw until now, or null.</param>
    internal void Delete(string? live)
    {
        TakeDown();
        RemovedLive = live;
        Latest = false;
        Become(ContentState.Deleted, null);
    }

    internal void Restore()
    {
        Latest = true;
        RemovedLive = null;
        Become(ContentState.Draft, null);
    }
}

/// <summary>What somebody wrote: title, parts and the address it will have.</summary>
sealed record ContentText(string Title, ContentParts Parts, string? Path)
{
    /// <summary>For search.</summary>
    public required string Words { get; init; }
}

/// <summary>Who saves, and when.</summary>
sealed record ContentStamp(DateTimeOffset Now, long? MemberId)
{
    public string Owner { get; init; } = "";

    public string Author { get; init; } = "";

    public DateTimeOffset? CreatedUtc { get; init; }

    public DateTimeOffset? PublishedUtc { get; init; }

    /// <summary>Id of the version, when it comes from elsewhere.</summary>
    public string? VersionId { get; init; }
}
