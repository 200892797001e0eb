using System.Net;
using System.Text.RegularExpressions;
using Platform.Contents.Contracts;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Links;

/// <summary>Finds the outgoing links of a text.</summary>
static partial class LinkTexts
{
    const int MaxLength = 1000;

    /// <summary>Addresses with http or https, without fragments, each once.</summary>
    public static IReadOnlyList<string> Of(ContentItem item)
    {
        var parts = item.Parts;
        var inText = Href().Matches(MarkdownText.ToHtml(parts.Markdown)).Select(m => WebUtility.HtmlDecode(m.Groups["url"].Value));
        return [.. inText.Concat(parts.Sources(item.ContentType).Concat(parts.Attachments(item.ContentType)).Select(l => l.Url))
            .Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    static string? Clean(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Query) is { Length: <= MaxLength } clean ? clean : null;

    [GeneratedRegex("href=\"(?<url>https?://[^\"]+)\"")]
    private static partial Regex Href();
}
