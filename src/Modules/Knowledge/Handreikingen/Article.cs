using System.Net;
using System.Text.RegularExpressions;
using Platform.Contents.Contracts;
using Platform.Kernel.Views;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Handreikingen;

/// <summary>A handreiking, theme page or route to read: the published one, or a version that only writers see.</summary>
public sealed partial record Article
{
    internal Article(ContentItem item, string? author, string? function)
    {
        var parts = item.Parts;
        Item = item;
        Author = author;
        AuthorFunction = string.IsNullOrWhiteSpace(function) ? null : function;
        Html = item.Html is { } stored && item.HtmlVersion == MarkdownText.Version ? stored : MarkdownText.ToHtml(parts.Markdown);
        Headings = [.. Heading().Matches(Html).Select(m => new TextHeading(WebUtility.HtmlDecode(Tag().Replace(m.Groups["text"].Value, "")), m.Groups["id"].Value))];
        Sources = parts.Sources(item.ContentType);
        Attachments = parts.Attachments(item.ContentType);
        Thema = parts.Term(Handreiking.Thema);
        Soort = item.ContentType == Handreiking.Type ? Soort.Of(parts.Term(Handreiking.Soort)?.Label) : Soort.Of(PieceType.Of(item.ContentType));
    }

    public ContentItem Item { get; }

    public string? Author { get; }

    public string? AuthorFunction { get; }

    /// <summary>Safe: Markdown without raw HTML.</summary>
    public string Html { get; }

    public IReadOnlyList<TextHeading> Headings { get; }

    public IReadOnlyList<(string Text, string Url)> Sources { get; }

    public IReadOnlyList<(string Text, string Url)> Attachments { get; }

    /// <summary>Somebody should have read it again by now.</summary>
    public bool IsDue(DateOnly today) => Item.ReviewBy <= today;

    public ContentTag? Thema { get; }

    public Soort Soort { get; }

    /// <summary>Others of the same theme.</summary>
    public IReadOnlyList<HandreikingCard> Related { get; init; } = [];

    public bool IsSaved { get; init; }

    /// <summary>The fields that this network added to the type, or null.</summary>
    public AddedView? Added { get; init; }

    /// <summary>The same text in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>Of a reading route.</summary>
    public IReadOnlyList<RouteStep> Steps { get; init; } = [];

    [GeneratedRegex("<h2 id=\"(?<id>[^\"]+)\">(?<text>.*?)</h2>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
