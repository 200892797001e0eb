namespace Platform.Crawler.Crawling;

/// <summary>How a crawl stands.</summary>
/// <param name="Pages">Pages read, those that failed too.</param>
/// <param name="Waiting">Addresses that still wait and fit in the limits.</param>
/// <param name="TimeLeft">What the rest takes, as far as can be seen now; never more than the limit leaves.</param>
/// <param name="Ended">Why the crawl is over; null while it is not.</param>
public sealed record CrawlProgress(int Pages, int Waiting, TimeSpan TimeLeft, CrawlEnd? Ended);

/// <summary>Why a crawl is over.</summary>
public enum CrawlEnd
{
    /// <summary>Everything was seen.</summary>
    Complete,

    /// <summary>The number of pages was reached.</summary>
    Pages,

    /// <summary>The time was up.</summary>
    Time,

    /// <summary>robots.txt forbids the start page, or the server could not give robots.txt (5xx means: stay away).</summary>
    Robots,

    /// <summary>The start page cannot be had.</summary>
    Unreachable,
}
