using AngleSharp.Html.Dom;

namespace Platform.Crawler.Crawling;

/// <summary>Where a page leads to.</summary>
static class Links
{
    static readonly HashSet<string> s_documents = new(StringComparer.OrdinalIgnoreCase) { ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx" };
    static readonly HashSet<string> s_media = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".ico", ".mp3", ".mp4", ".webm", ".mov", ".wav", ".zip", ".gz", ".ics", ".css", ".js", ".json", ".xml", ".rss", ".woff", ".woff2", ".epub",
    };

    /// <summary>The address of a link without fragment; null when it is no address of the web.</summary>
    public static Uri? Resolve(Uri page, string? href)
    {
        if (string.IsNullOrWhiteSpace(href) || href.Length > 2000 || !Uri.TryCreate(page, href.Trim(), out var url) || url.Scheme is not ("http" or "https")) return null;
        return url.Fragment.Length == 0 ? url : new UriBuilder(url) { Fragment = "" }.Uri;
    }

    /// <summary>What the links of a page are counted from: its <c>base</c> element, or itself.</summary>
    public static Uri Base(IHtmlDocument document, Uri page) => Resolve(page, document.QuerySelector("base[href]")?.GetAttribute("href")) ?? page;

    public static IEnumerable<Uri> Of(IHtmlDocument document, Uri page)
    {
        var from = Base(document, page);
        foreach (var link in document.QuerySelectorAll("a[href], area[href]"))
            if (Resolve(from, link.GetAttribute("href")) is { } url) yield return url;
    }

    public static IEnumerable<Uri> Stylesheets(IHtmlDocument document, Uri page)
    {
        var from = Base(document, page);
        foreach (var link in document.QuerySelectorAll("link[rel~=stylesheet][href]"))
            if (!(link.GetAttribute("media") ?? "").Contains("print", StringComparison.OrdinalIgnoreCase) && Resolve(from, link.GetAttribute("href")) is { } url) yield return url;
    }

    /// <summary>A page, a document, or null for a picture, a sound and other things that are not read.</summary>
    public static PageKind? KindOf(Uri url)
    {
        var extension = Path.GetExtension(url.AbsolutePath);
        return s_documents.Contains(extension) ? PageKind.Document : s_media.Contains(extension) ? null : PageKind.Page;
    }

    public static bool IsPdf(Uri url) => url.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}
