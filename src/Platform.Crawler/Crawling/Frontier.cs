namespace Platform.Crawler.Crawling;
sealed class Frontier { public CrawlProgress Progress(CrawlLimits limits) => throw new NotImplementedException(); }
