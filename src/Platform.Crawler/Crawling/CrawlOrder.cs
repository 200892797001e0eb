namespace Platform.Crawler.Crawling;

/// <summary>What to crawl, and who asks.</summary>
/// <param name="Start">The start page; with its host the site is meant, with and without <c>www.</c>, and the host it redirects to at once.</param>
/// <param name="Limits">How far to go.</param>
/// <param name="Product">The name in the user agent and the one that robots.txt is read for: letters and hyphens.</param>
/// <param name="Contact">Where an administrator of the site reads who crawls and why; stands in the user agent.</param>
public sealed record CrawlOrder(Uri Start, CrawlLimits Limits, string Product, Uri Contact)
{
    /// <summary>The header: <c>Behoeftenfontein/1.0 (+https://…)</c>.</summary>
    public string UserAgent => $"{Product}/1.0 (+{Contact})";
}
