using System.Text.Json;

namespace Platform.Crawler.Crawling;

/// <summary>
/// Where a crawl stands: what waits, what was seen, how long it worked. When a page is handed over, the state already counts it as done and holds
/// its links: keep both in one transaction and a crawl resumes where it was, also after a kill. Not for several threads.
/// </summary>
public sealed class CrawlState
{
    internal Frontier Frontier { get; init; } = new();

    /// <summary>A crawl that has to begin.</summary>
    public CrawlState()
    {
    }

    /// <summary>How the crawl stands within these limits.</summary>
    public CrawlProgress Progress(CrawlLimits limits) => Frontier.Progress(limits);

    /// <summary>To keep; at most some hundreds of kilobytes.</summary>
    public string ToJson() => JsonSerializer.Serialize(Frontier);

    /// <summary>The state of <see cref="ToJson"/>.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static CrawlState FromJson(string json) => new() { Frontier = JsonSerializer.Deserialize<Frontier>(json) ?? throw new JsonException() };
}
