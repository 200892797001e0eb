using System.Text.RegularExpressions;
using Platform.Kernel.Views;

namespace Platform.Forum.Posts;

/// <summary>Markdown of a post as safe HTML. Many posts share a page, so their headings carry no ids.</summary>
static partial class PostHtml
{
    public static string Of(string markdown, int headingShift) => HeadingId().Replace(MarkdownText.ToHtml(markdown, headingShift), "<$1>");

    [GeneratedRegex("<(h[2-6]) id=\"[^\"]*\">")]
    private static partial Regex HeadingId();
}
