using System.Text.RegularExpressions;
using Platform.Crawler.Checks.Contact;
using Platform.Crawler.Checks.Findable;
using Platform.Crawler.Checks.Following;
using Platform.Crawler.Checks.Readable;
using Platform.Crawler.Checks.Usable;
using Platform.Crawler.Chromium;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks;

/// <summary>
/// All checks of one site. Give it the answers of a crawl one by one, in the order in which they came; a page is read and forgotten, so that a site of
/// any size takes little memory. <see cref="Findings"/> may be asked at any time, also while the crawl goes on. Not for several threads.
/// </summary>
/// <param name="start">The start page of the crawl.</param>
/// <param name="options">What the checks need to know.</param>
public sealed class SiteChecks(Uri start, CheckOptions options)
{
    const int FewWords = 10;

    // With only a script on the page these cannot be judged from its text: a score would be about the program, not about the information
    static readonly HashSet<string> s_needText = ["readability", "long-sentences", "jargon", "abbreviations", "dates", "outdated-names", "phone", "email", "hours", "address", "chat", "click-depth", "accessibility-statement",
        "h1", "heading-order", "link-texts", "alt", "labels", "contrast", "site-search", "languages", "pdf-share"];

    readonly SiteFacts _site = new(start, options);
    readonly HashSet<string> _seen = [];
    readonly HashSet<string> _hosts = [SiteName.Of(start)];
    readonly List<(int Order, Uri Url)> _forBrowser = [];
    readonly SiteCheck[] _checks =
    [
        new SitemapCheck(), new RobotsCheck(), new TitlesCheck(), new DescriptionsCheck(), new H1Check(), new HeadingOrderCheck(), new LangCheck(), new ViewportCheck(), new CanonicalCheck(), new LinkTextsCheck(),
        new ClickDepthCheck(), new BrokenLinksCheck(), new OutgoingLinksCheck(), new RedirectsCheck(), new ResponseTimeCheck(), new HttpsCheck(), new PdfShareCheck(), .. Reading.Checks(options), new AbbreviationsCheck(options),
        new AltCheck(), new LabelsCheck(), new ContrastCheck(), new AccessibilityStatementCheck(), new DatesCheck(options), new OutdatedNamesCheck(), new PhoneCheck(), new EmailCheck(), new HoursCheck(), new AddressCheck(),
        new ChatCheck(), new SiteSearchCheck(), new StructuredDataCheck(), new AxeCheck(), new LanguagesCheck(),
    ];

    /// <summary>Reads one answer. Never throws because of what stands in it.</summary>
    public void Add(CrawledPage page)
    {
        if (page is { Kind: PageKind.Page, Depth: 0, FoundOn: null })
        {
            (_site.Home, _site.Failure) = (page.FinalUrl, page.IsHtml ? null : page.Explanation ?? $"De startpagina geeft antwoord {page.Status}.");
            if (page.IsOk) _hosts.Add(SiteName.Of(page.FinalUrl));
        }
        foreach (var check in _checks) check.Hear(page);
        if (page.Kind != PageKind.Page || !page.IsHtml || !_hosts.Contains(SiteName.Of(page.FinalUrl)) || Nesting.IsTooMuch(page.Text) || !_seen.Add(page.FinalUrl.AbsoluteUri)) return;
        using var html = new HtmlPage(page);
        _site.Pages++;
        _site.Words += html.Words;
        if (html.Words < FewWords && html.Document.Scripts.Length > 0 && html.Links.Count < FewWords) _site.Empty++;
        _forBrowser.Add((page.Depth == 0 ? 0 : html.Document.Forms.Length > 1 ? 1 : html.Document.QuerySelector("table, video, iframe, details") is not null ? 2 : 3, page.FinalUrl));
        foreach (var check in _checks) See(check, html);
    }

    /// <summary>What the browser saw (see <see cref="BrowserSampler"/>), for the check <c>axe</c>; without it that check says why it was not done.</summary>
    public void Add(BrowserSample sample) => _site.Browser = sample;

    /// <summary>The pages to show to a browser: the start page and those with most to go wrong, at most five.</summary>
    public IReadOnlyList<Uri> PagesForBrowser => [.. _forBrowser.OrderBy(p => p.Order).Take(5).Select(p => p.Url)];

    /// <summary>One finding for each check of <see cref="Check.All"/>, in that order.</summary>
    public IReadOnlyList<Finding> Findings() => [.. _checks.Select(Conclude)];

    /// <summary>The findings of a crawl that was kept.</summary>
    public static IReadOnlyList<Finding> Of(Uri start, IEnumerable<CrawledPage> pages, CheckOptions options)
    {
        var checks = new SiteChecks(start, options);
        foreach (var page in pages) checks.Add(page);
        return checks.Findings();
    }

    static void See(SiteCheck check, HtmlPage page)
    {
        try
        {
            check.See(page);
        }
        catch (RegexMatchTimeoutException)
        {
            // a page made to keep a pattern busy: this check leaves it
        }
    }

    Finding Conclude(SiteCheck check)
    {
        var finding = check.Conclude(_site);
        if (check.Id == "axe") return finding;
        if (_site.Pages == 0 && check.Id is not "robots") return finding with { Value = null, Score = null, Summary = $"Niet gekeken: er is geen pagina gelezen. {_site.Failure}".TrimEnd(), Evidence = [] };
        if (_site.IsScript && s_needText.Contains(check.Id))
            return finding with { Value = null, Score = null, Summary = "Niet gekeken: de pagina’s zijn leeg zolang hun script niet draait. Wie ze zonder script leest, ziet ook niets.", Evidence = [] };
        return finding;
    }
}
