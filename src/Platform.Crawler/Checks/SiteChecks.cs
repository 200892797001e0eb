using Platform.Crawler.Chromium;
using Platform.Crawler.Crawling;

namespace Platform.Crawler.Checks;

/// <summary>
/// All checks of one site. Give it the answers of a crawl one by one, in any order, each once; a page is read and forgotten, so that a site of any
/// size takes little memory. <see cref="Findings"/> may be asked at any time, also while the crawl goes on. Not for several threads.
/// </summary>
/// <param name="start">The start page of the crawl.</param>
/// <param name="options">What the checks need to know.</param>
public sealed class SiteChecks(Uri start, CheckOptions options)
{
    /// <summary>Reads one answer. Never throws because of what stands in it.</summary>
    public void Add(CrawledPage page) => throw new NotImplementedException($"{start}{options}");

    /// <summary>What the browser saw (see <see cref="BrowserSampler"/>), for the checks <c>axe</c>; without it that check says why it was not done.</summary>
    public void Add(BrowserSample sample) => throw new NotImplementedException();

    /// <summary>The pages to show to a browser: the start page and those where most is to be won, at most five.</summary>
    public IReadOnlyList<Uri> PagesForBrowser => throw new NotImplementedException();

    /// <summary>One finding for each check of <see cref="Check.All"/>, in that order.</summary>
    public IReadOnlyList<Finding> Findings() => throw new NotImplementedException();

    /// <summary>The findings of a crawl that was kept.</summary>
    public static IReadOnlyList<Finding> Of(Uri start, IEnumerable<CrawledPage> pages, CheckOptions options)
    {
        var checks = new SiteChecks(start, options);
        foreach (var page in pages) checks.Add(page);
        return checks.Findings();
    }
}
