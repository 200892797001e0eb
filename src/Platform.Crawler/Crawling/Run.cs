using Platform.Crawler.Network;
namespace Platform.Crawler.Crawling;
sealed class Run(CrawlOrder order, Frontier frontier, Fetcher fetcher, TimeProvider time, Func<Uri, CrawledPage?> earlier) { public Task<CrawledPage?> NextAsync(CancellationToken cancel) => throw new NotImplementedException((order, frontier, fetcher, time, earlier, cancel).ToString()); }
