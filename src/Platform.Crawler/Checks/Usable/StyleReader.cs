using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

/// <summary>The colours and sizes that style sheets give to the elements of one page: the cascade by specificity and order, for the few properties that contrast needs.</summary>
sealed partial class StyleReader
{
    const int MostRules = 3000;
    const double Large = 24, LargeBold = 18.66; // px: 18 and 14 points

    static readonly CssSelectorParser s_selectors = new();

    readonly Dictionary<IElement, Dictionary<string, (bool Important, Priority Weight, string Value)>> _styles = [];
    readonly Dictionary<string, string> _variables = [];
    int _order;

    public bool IsEmpty => _order == 0;

    public static StyleReader Read(HtmlPage page, IReadOnlyDictionary<string, string> sheets)
    {
        var reader = new StyleReader();
        foreach (var element in page.Document.QuerySelectorAll("style, link[rel~=stylesheet][href]"))
        {
            if (element.GetAttribute("media") is { Length: > 0 } media && media is not ("all" or "screen")) continue;
            var css = element.LocalName == "style" ? element.TextContent : Links.Resolve(Links.Base(page.Document, page.Url), element.GetAttribute("href")) is { } url ? sheets.GetValueOrDefault(url.AbsoluteUri) : null;
            if (css is not null) reader.Sheet(page.Document, css);
        }
        foreach (var element in page.Document.QuerySelectorAll("[style]")) reader.Give(element, CssRules.Declarations(element.GetAttribute("style")!), new Priority(255, 0, 0, 0));
        return reader;
    }

    /// <summary>Its own colour or the one it inherits; a link has that of the browser. Null when it cannot be known.</summary>
    public Color? TextColor(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (Value(at, "color") is { } color && color is not ("inherit" or "currentcolor" or "unset")) return Color.Parse(color);
            if (at.LocalName == "a" && at.HasAttribute("href") && Value(at, "color") is null) return new Color(0, 0, 238);
            if (at.LocalName is "button" or "input" or "select" or "textarea") return null;
        }
        return new Color(0, 0, 0);
    }

    /// <summary>The colour behind it; null when there is a picture or something see-through.</summary>
    public Color? Background(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (Value(at, "position") is "absolute" or "fixed" && Value(at, "background-color") is null && Value(at, "background") is null) return null; // what lies below is anybody's guess
            if (Value(at, "background-image") is { } image && image != "none") return null;
            if ((Value(at, "background-color") ?? Value(at, "background")) is not { } ground || ground is "none" or "transparent" or "inherit" or "unset" or "initial") continue;
            return Color.Parse(ground) ?? ground.Split(' ').Select(Color.Parse).FirstOrDefault(c => c is not null && !ground.Contains('(', StringComparison.Ordinal));
        }
        return new Color(255, 255, 255);
    }

    public bool IsHidden(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (at.HasAttribute("hidden") || Value(at, "display") == "none" || Value(at, "visibility") == "hidden" || Value(at, "clip") is not null || Value(at, "clip-path") is not null || Value(at, "opacity") is not null and not "1") return true;
        return false;
    }

    public bool IsLarge(IElement element)
    {
        var bold = element.LocalName is "h1" or "h2" or "h3" or "h4" or "b" or "strong" or "th";
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (Value(at, "font-weight") is { } weight) bold = weight is "bold" or "bolder" || (int.TryParse(weight, out var number) && number >= 700);
            if ((Value(at, "font-size") is { } size ? Pixels(size) : at.LocalName switch { "h1" => 32, "h2" => 24, "h3" => 18.72, _ => null }) is { } pixels) return pixels >= (bold ? LargeBold : Large);
        }
        return false;
    }

    static double? Pixels(string size)
    {
        var match = Size().Match(size);
        if (!match.Success) return null;
        return double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value.ToLowerInvariant() switch { "px" => 1, "pt" => 4 / 3.0, "%" => 0.16, _ => 16 };
    }

    void Sheet(IParentNode document, string css)
    {
        foreach (var (selectors, declarations) in CssRules.Read(css))
        {
            if (_order > MostRules) return;
            if (selectors is ":root" or "html" or "body")
                foreach (var (name, value, _) in declarations.Where(d => d.Name.StartsWith("--", StringComparison.Ordinal))) _variables[name] = value;
            foreach (var text in selectors.Split(',').Select(s => s.Trim()).Where(s => s.Length > 0 && !s.Contains(':', StringComparison.Ordinal)))
            {
                _order++;
                if (s_selectors.ParseSelector(text) is not { } selector) continue;
                foreach (var element in document.QuerySelectorAll(selector.Text)) Give(element, declarations, selector.Specificity);
            }
        }
    }

    void Give(IElement element, IEnumerable<(string Name, string Value, bool Important)> declarations, Priority weight)
    {
        _order++;
        if (!_styles.TryGetValue(element, out var style)) _styles[element] = style = [];
        foreach (var (name, value, important) in declarations)
            if (!style.TryGetValue(name, out var known) || Wins((important, weight), (known.Important, known.Weight))) style[name] = (important, weight, value);
    }

    static bool Wins((bool Important, Priority Weight) mine, (bool Important, Priority Weight) known) => mine.Important != known.Important ? mine.Important : mine.Weight >= known.Weight;

    string? Value(IElement element, string name)
    {
        if (!_styles.TryGetValue(element, out var style) || !style.TryGetValue(name, out var found)) return null;
        var value = found.Value;
        for (var i = 0; i < 5 && Variable().Match(value) is { Success: true } use; i++)
            value = value.Replace(use.Value, _variables.GetValueOrDefault(use.Groups[1].Value) ?? (use.Groups[2].Success ? use.Groups[2].Value.Trim() : "?"), StringComparison.Ordinal);
        return value;
    }

    [GeneratedRegex(@"^([\d.]+)(px|pt|rem|em|%)$", RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")]
    private static partial Regex Variable();
}
