namespace Platform.Crawler.Crawling;

/// <summary>How far a crawl goes.</summary>
/// <param name="Pages">Pages to read at most; documents, style sheets and links to other sites have caps of their own, derived from this one.</param>
/// <param name="Depth">Clicks from the start page at most.</param>
/// <param name="PerSecond">Requests a second to one host at most; a longer <c>Crawl-delay</c> wins.</param>
/// <param name="Minutes">Minutes that the crawl works at most, pauses not counted.</param>
public sealed record CrawlLimits(int Pages = 300, int Depth = 5, double PerSecond = 2, double Minutes = 10);
