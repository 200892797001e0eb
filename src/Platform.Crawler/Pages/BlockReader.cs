using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Platform.Dutch.Texts;

namespace Platform.Crawler.Pages;

/// <summary>Reads the text of a page block by block, as a browser would put it on lines.</summary>
sealed class BlockReader
{
    const int Most = 100_000; // letters: more is no page that anybody reads

    static readonly HashSet<string> s_unseen = ["script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "option", "textarea", "button", "audio", "video", "canvas"];
    static readonly HashSet<string> s_around = ["header", "nav", "footer", "aside"];
    static readonly HashSet<string> s_blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    readonly List<Block> _blocks = [];
    readonly StringBuilder _text = new();
    int _inLink, _all;

    public static IReadOnlyList<Block> Read(IHtmlDocument document)
    {
        var reader = new BlockReader();
        if (document.Body is not { } body) return [];
        var main = document.QuerySelector("main, [role=main]");
        reader.Walk(body, body, main is null, main, isLink: false);
        reader.Close(body, main is null);
        return reader._blocks;
    }

    void Walk(IElement element, IElement owner, bool inMain, IElement? main, bool isLink)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                if (_all + _text.Length < Most) _text.Append(text.Data);
                if (isLink) _inLink += text.Data.AsSpan().Trim().Length;
            }
            else if (child is IElement next) Step(next, owner, inMain, main, isLink || next.LocalName == "a");
        }
    }

    void Step(IElement next, IElement owner, bool inMain, IElement? main, bool isLink)
    {
        if (s_unseen.Contains(next.LocalName) || next.HasAttribute("hidden")) return;
        if (next.LocalName == "br") _text.Append('\n');
        else if (s_blocks.Contains(next.LocalName))
        {
            Close(owner, inMain);
            var inside = next == main || (inMain && !(s_around.Contains(next.LocalName) && next.Closest("article") is null) && next.GetAttribute("role") is not ("navigation" or "banner" or "contentinfo"));
            Walk(next, next, inside, main, isLink);
            Close(next, inside);
        }
        else Walk(next, owner, inMain, main, isLink);
    }

    void Close(IElement owner, bool inMain)
    {
        var text = string.Join('\n', _text.ToString().Split('\n').Select(HtmlPage.Tidy).Where(l => l.Length > 0));
        // a list of links is a menu: words without sentences
        var isLink = _inLink > 0 && _inLink >= text.Length * 0.9;
        _all += _text.Length;
        _text.Clear();
        _inLink = 0;
        if (text.Length == 0) return;
        var kind = owner.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ProseKind.Heading,
            "td" or "th" or "caption" or "legend" or "summary" => ProseKind.Cell,
            _ when isLink => ProseKind.Cell,
            "li" or "dt" or "dd" => ProseKind.ListItem,
            _ => ProseKind.Paragraph,
        };
        _blocks.Add(new Block(owner, kind, text, inMain));
    }
}
