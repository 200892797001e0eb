namespace Platform.Crawler.Pages;

/// <summary>
/// Whether a page has too many elements, or too deep in each other, to read it safely: a parser looks upward at every step, and walks down by calling
/// itself, so a few megabytes of open elements would take hours or the whole process. Counted roughly and in one pass, before anything is parsed.
/// </summary>
static class Nesting
{
    const int Most = 400;
    const int MostTags = 60_000;

    // Void elements, and those that close by themselves when the next one opens
    static readonly HashSet<string> s_flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "a", "html", "head", "body",
        "path", "circle", "rect", "use", "polygon", "line", "script", "style", "textarea", "title", "button",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_isFlat = s_flat.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooMuch(ReadOnlySpan<char> html)
    {
        var (depth, tags) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (++tags > MostTags) return true;
            var closes = html[0] == '/';
            var name = html[(closes ? 1 : 0)..];
            var length = name.IndexOfAnyExcept(s_letters);
            if (length < 0) length = name.Length;
            if (length == 0 || s_isFlat.Contains(name[..length])) continue;
            if (!closes) depth++;
            else if (depth > 0) depth--;
            if (depth > Most) return true;
        }
        return false;
    }

    static readonly System.Buffers.SearchValues<char> s_letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
