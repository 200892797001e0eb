using System.Runtime.CompilerServices;
using Platform.Crawler.Network;

namespace Platform.Crawler.Crawling;

/// <summary>
/// Walks through a site: robots.txt and sitemaps first, then pages by depth, with documents, style sheets, the site's own search and outgoing links in
/// between. Asks one thing at a time and each host no more often than allowed. One crawler may serve many crawls, also at once.
/// </summary>
/// <param name="guard">Decides which addresses may be asked.</param>
/// <param name="time">The clock.</param>
public sealed class SiteCrawler(AddressGuard guard, TimeProvider time) : IDisposable
{
    readonly Lazy<Fetcher> _fetcher = new(() => new Fetcher(guard, time));

    /// <summary>
    /// Every answer, as it comes. Stop by leaving the loop or by cancelling; go on later with the same state. A page that breaks is an answer too
    /// (<see cref="CrawledPage.Problem"/>): only cancelling throws.
    /// </summary>
    /// <param name="order">What to crawl. The same order each time a crawl is resumed.</param>
    /// <param name="state">Where the crawl stands; changed on the way.</param>
    /// <param name="earlier">An earlier copy of an address, for a conditional request; null when there is none.</param>
    /// <param name="cancel">Stops at once, also in the middle of an answer.</param>
    /// <exception cref="RefusedAddressException">The start address may not be crawled.</exception>
    public async IAsyncEnumerable<CrawledPage> CrawlAsync(CrawlOrder order, CrawlState state, Func<Uri, CrawledPage?>? earlier = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        guard.Demand(order.Start);
        var run = new Run(order, state.Frontier, _fetcher.Value, time, earlier ?? (_ => null));
        while (await run.NextAsync(cancel) is { } page) yield return page;
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (_fetcher.IsValueCreated) _fetcher.Value.Dispose();
    }
}
