using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Platform.Kernel.Views;

/// <summary>Markdown to safe HTML: no raw HTML, links only to http, https, mailto and tel or within the site.</summary>
public static partial class MarkdownText
{
    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseFootnotes().UseAutoLinks().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UseAlertBlocks().UseEmphasisExtras().UseTaskLists().Build();

    /// <summary>Raise it when the same text gives other HTML: what was stored under an older number is then made anew.</summary>
    public const int Version = 4;

    /// <param name="headingShift">Levels to lower headings by, so that a text fits under the headings of its page.</param>
    public static string ToHtml(string? markdown, int headingShift = 0)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        var document = Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level + headingShift, 2, 6);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<AlertBlockRenderer>(new MarkdownCallout());
        renderer.Render(document);
        var tables = 0; // each region needs a name of its own
        var html = CaptionedPicture().Replace(writer.ToString(), "<figure>${picture} /><figcaption>${caption}</figcaption></figure>").Replace("<img ", "<img loading=\"lazy\" ", StringComparison.Ordinal);
        html = LoneLink().Replace(html, m => VideoAddress.Player(WebUtility.HtmlDecode(m.Groups["url"].Value)) is { } player ? $"<p class=\"sp-video\" data-video=\"{player}\">{m.Groups["link"].Value}</p>" : m.Value);
        return OpenTable().Replace(html, _ => $"<div class=\"sp-tabelhouder\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel {++tables}\"><table")
            .Replace("</table>", "</table></div>", StringComparison.Ordinal)
            .Replace("<th></th>", "<td></td>", StringComparison.Ordinal) // the corner above the row names heads nothing
            .Replace("<input disabled=\"disabled\" type=\"checkbox\"", "<input disabled=\"disabled\" type=\"checkbox\" aria-label=\"Om af te vinken\"", StringComparison.Ordinal);
    }

    /// <summary>The headings of level 2 with their anchors, for a table of contents.</summary>
    public static IReadOnlyList<TextHeading> Headings(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? [] :
        [.. Parse(markdown).Descendants<HeadingBlock>().Where(h => h.Level <= 2).Select(h => new TextHeading(PlainText(h.Inline), h.GetAttributes().Id ?? ""))];

    /// <summary>The words without markup, for search, previews and mail.</summary>
    public static string ToPlainText(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? "" :
        Spaces().Replace(string.Join(' ', Parse(markdown).Descendants<LeafBlock>().Select(b => b.Inline is null ? b.Lines.ToString() : PlainText(b.Inline))), " ").Trim();

    /// <summary>Minutes to read at 200 words a minute, at least 1.</summary>
    public static int ReadingMinutes(string? markdown) => Math.Max(1, (int)Math.Round(ToPlainText(markdown).Split(' ').Length / 200.0));

    static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            if (!IsSafe(link.Url)) link.Url = "#";
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && !IsSafe(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    static bool IsSafe(string? url)
    {
        if (url is null) return false;
        var clean = new string([.. url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        if (clean.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = clean.IndexOf(':');
        var slash = clean.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (slash >= 0 && slash < colon)) return true;
        return clean[..colon].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO" or "TEL";
    }

    static string PlainText(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    /// <summary>A picture on a line of its own with a title: <c>![wat je ziet](adres "bijschrift")</c>.</summary>
    [GeneratedRegex("""<p>(?<picture><img src="[^"]*" alt="[^"]*") title="(?<caption>[^"]*)" /></p>""")]
    private static partial Regex CaptionedPicture();

    /// <summary>A link that is a whole paragraph.</summary>
    [GeneratedRegex("""<p>(?<link><a href="(?<url>[^"]*)"[^>]*>[^<]*</a>)</p>""")]
    private static partial Regex LoneLink();

    [GeneratedRegex("<table")]
    private static partial Regex OpenTable();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

public sealed record TextHeading(string Text, string Id);
