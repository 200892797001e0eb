using System.Text.RegularExpressions;

namespace Platform.Crawler.Checks.Usable;

/// <summary>The rules of a style sheet that hold on every screen: those in a media query for one kind of screen are left out.</summary>
static partial class CssRules
{
    public static IEnumerable<(string Selectors, IReadOnlyList<(string Name, string Value, bool Important)> Declarations)> Read(string css)
    {
        css = Comment().Replace(css, " ");
        var at = 0;
        while (at < css.Length)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) yield break;
            var head = css[at..open].Trim();
            var close = Close(css, open);
            var body = css[(open + 1)..Math.Max(open + 1, close)];
            // a statement without a block (@import, @charset) stands before the next selector
            if (head.LastIndexOf(';') is >= 0 and var semicolon) head = head[(semicolon + 1)..].Trim();
            at = close + 1;
            if (head.StartsWith('@'))
            {
                if (head is "@media screen" or "@media all" || head.StartsWith("@layer", StringComparison.Ordinal) || head.StartsWith("@supports", StringComparison.Ordinal))
                    foreach (var rule in Read(body)) yield return rule;
            }
            else yield return (head, [.. Declarations(body)]);
        }
    }

    public static IEnumerable<(string Name, string Value, bool Important)> Declarations(string text)
    {
        foreach (var part in text.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var (name, value) = (part[..colon].Trim(), part[(colon + 1)..].Trim());
            var important = value.EndsWith("!important", StringComparison.OrdinalIgnoreCase);
            if (important) value = value[..^10].Trim();
            yield return (name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant(), value.ToLowerInvariant(), important);
        }
    }

    static int Close(string css, int open)
    {
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            if (css[i] == '{') depth++;
            else if (css[i] == '}' && --depth == 0) return i;
        }
        return css.Length;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
