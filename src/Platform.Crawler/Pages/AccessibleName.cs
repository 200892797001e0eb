using AngleSharp.Dom;

namespace Platform.Crawler.Pages;

/// <summary>What a screen reader says of an element: the part of the accname standard that pages live by.</summary>
static class AccessibleName
{
    public static string Of(IElement element)
    {
        if (ById(element) is { Length: > 0 } referred) return referred;
        if (HtmlPage.Tidy(element.GetAttribute("aria-label") ?? "") is { Length: > 0 } label) return label;
        var own = HtmlPage.Tidy(Content(element));
        return own.Length > 0 ? own : HtmlPage.Tidy(element.GetAttribute("alt") ?? element.GetAttribute("title") ?? "");
    }

    static string ById(IElement element) => HtmlPage.Tidy(string.Join(' ',
        (element.GetAttribute("aria-labelledby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => element.Owner?.GetElementById(id)?.TextContent ?? "")));

    static string Content(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IText text => text.Data,
        IElement { LocalName: "img" or "svg" } picture => " " + (picture.GetAttribute("aria-label") ?? picture.GetAttribute("alt") ?? picture.QuerySelector("title")?.TextContent) + " ",
        IElement { LocalName: "script" or "style" } => "",
        IElement hidden when hidden.GetAttribute("aria-hidden") == "true" => "",
        _ => Content(child),
    }));
}
