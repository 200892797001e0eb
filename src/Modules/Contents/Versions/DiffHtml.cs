using Microsoft.AspNetCore.Html;
using Platform.Contents.Contracts;

namespace Platform.Contents.Versions;

/// <summary>Differences as HTML: marked for the eye, and with words for who listens.</summary>
static class DiffHtml
{
    const int Around = 3;

    /// <summary>One text with what went and what came. Long stretches without a difference are folded.</summary>
    public static IHtmlContent Of(IReadOnlyList<DiffPart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var (index, part) in parts.Index())
        {
            if (part.Kind == DiffKind.Removed) html.AppendFormat("<del><span class=\"sp-vh\">[weg: </span>{0}<span class=\"sp-vh\">]</span></del>", part.Text);
            else if (part.Kind == DiffKind.Added) html.AppendFormat("<ins><span class=\"sp-vh\">[nieuw: </span>{0}<span class=\"sp-vh\">]</span></ins>", part.Text);
            else AppendSame(html, part.Text, first: index == 0, last: index == parts.Count - 1);
        }
        return html;
    }

    /// <summary>One of the two texts, with the words marked that the other does not have.</summary>
    /// <param name="own">What is marked: <see cref="DiffKind.Removed"/> for the first text, <see cref="DiffKind.Added"/> for the second.</param>
    public static IHtmlContent Side(IReadOnlyList<DiffPart> parts, DiffKind own)
    {
        var html = new HtmlContentBuilder();
        foreach (var (index, part) in parts.Index())
        {
            if (part.Kind == own) html.AppendFormat("<mark>{0}</mark>", part.Text);
            else if (part.Kind == DiffKind.Same) AppendSame(html, part.Text, first: index == 0, last: index == parts.Count - 1);
        }
        return html;
    }

    static void AppendSame(HtmlContentBuilder html, string text, bool first, bool last)
    {
        var lines = text.Split('\n');
        var (head, tail) = (first ? 0 : Around, last ? 0 : Around);
        if (lines.Length <= head + tail + 2)
        {
            html.Append(text);
            return;
        }
        if (head > 0) html.Append(string.Join('\n', lines[..head]));
        html.AppendFormat("<details><summary>{0} regels zonder verschil</summary>{1}</details>", lines.Length - head - tail, string.Join('\n', lines[head..^tail]));
        if (tail > 0) html.Append(string.Join('\n', lines[^tail..]));
    }
}
