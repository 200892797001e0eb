using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Platform.Contents.Elements;

/// <summary>
/// HTML that somebody wrote or imported, made harmless: parsed as a browser does (AngleSharp), then only elements, attributes and addresses
/// that are on a list stay. Everything else goes; the text of unknown elements remains. Own code, because the HtmlSanitizer package, which does the
/// same on the same parser, cannot be had from our package source.
/// </summary>
static class SafeHtml
{
    static readonly HashSet<string> s_elements = Names("a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var");

    // Gone with all that is in them: no reader should see it as text.
    static readonly HashSet<string> s_gone = Names("script style template noscript iframe object embed applet svg math form input button select textarea link meta base head title frame frameset noembed noframes xmp plaintext");

    static readonly HashSet<string> s_attributes = Names("alt title lang dir colspan rowspan scope headers datetime width height start reversed cite open id");

    static readonly HashSet<string> s_schemes = Names("http https mailto tel");

    // Nobody nests deeper by hand; a text that does is meant to break the machine.
    const int MaxDepth = 100;

    public static string Clean(string html)
    {
        if (string.IsNullOrWhiteSpace(html)) return "";
        var body = new HtmlParser().ParseDocument("").Body!;
        foreach (var node in new HtmlParser().ParseFragment(html, body).ToList()) body.AppendChild(node);
        var left = new Stack<(INode Node, int Depth)>(body.ChildNodes.Select(n => (n, 1)));
        while (left.TryPop(out var at))
        {
            if (at.Node is IText) continue;
            if (at.Node is not IElement element || at.Depth > MaxDepth || s_gone.Contains(element.LocalName))
            {
                at.Node.Parent?.RemoveChild(at.Node);
                continue;
            }
            var children = element.ChildNodes.ToArray();
            if (!s_elements.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri) element.Replace(children);
            else CleanAttributes(element);
            foreach (var child in children) left.Push((child, at.Depth + 1));
        }
        return body.InnerHtml;
    }

    public static string ToPlainText(string html)
    {
        using var document = new HtmlParser().ParseDocument(Clean(html));
        return string.Join(' ', (document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Cleans HTML wherever an item holds it: in <c>HtmlBodyPart.Html</c> and in every field (<c>Part.Field.Html</c>), also of items inside it.</summary>
    public static void CleanAll(JsonObject item)
    {
        foreach (var (name, value) in item.ToList())
        {
            if (value is not JsonObject part) continue;
            if (name == "HtmlBodyPart") CleanHtml(part);
            foreach (var (_, inner) in part.ToList())
            {
                if (inner is JsonObject field) CleanHtml(field);
                else if (inner is JsonArray list)
                    foreach (var nested in list.OfType<JsonObject>()) CleanAll(nested);
            }
        }
    }

    static void CleanHtml(JsonObject json)
    {
        if (json["Html"] is JsonValue html && html.TryGetValue<string>(out var text) && Clean(text) is var safe && safe != text) json["Html"] = safe;
    }

    static void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToList())
            if (!IsSafe(element, attribute)) element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
        if (element.LocalName == "a") element.SetAttribute("rel", "noopener");
    }

    static bool IsSafe(IElement element, IAttr attribute) => attribute.LocalName switch
    {
        "href" => element.LocalName == "a" && HasSafeAddress(attribute.Value),
        "src" => element.LocalName == "img" && HasSafeAddress(attribute.Value),
        var name => s_attributes.Contains(name) && attribute.NamespaceUri is null,
    };

    /// <summary>An address within the site, or one with a scheme on the list.</summary>
    public static bool HasSafeAddress(string url)
    {
        var clean = new string([.. url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        if (clean.StartsWith("//", StringComparison.Ordinal) || clean.Contains('\\', StringComparison.Ordinal)) return false;
        var colon = clean.IndexOf(':');
        var end = clean.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (end >= 0 && end < colon) || s_schemes.Contains(clean[..colon]);
    }

    static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
