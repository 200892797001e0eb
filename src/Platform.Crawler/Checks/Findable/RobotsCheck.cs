using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

sealed class RobotsCheck() : SiteCheck("robots")
{
    readonly List<Evidence> _closed = [], _hidden = [];
    int _pages;
    bool _startClosed;

    public override void Hear(CrawledPage answer)
    {
        if (answer.Kind is not (PageKind.Page or PageKind.Document) || answer.Problem != FetchProblem.Robots) return;
        _startClosed |= answer is { Kind: PageKind.Page, Depth: 0, FoundOn: null };
        _closed.Add(new Evidence(answer.Url, "robots.txt zegt: niet lezen."));
    }

    public override void See(HtmlPage page)
    {
        _pages++;
        if (page.Document.QuerySelector("meta[name=robots i][content*=noindex i], meta[name=googlebot i][content*=noindex i]") is { } meta) _hidden.Add(page.At(meta));
    }

    public override Finding Conclude(SiteFacts site)
    {
        if (_pages == 0 && !_startClosed) return Found(null, "", Threshold, Source, null, $"Niet gekeken: er is geen pagina gelezen. {site.Failure}".TrimEnd());
        var count = _closed.Count + _hidden.Count;
        var share = Percent(count, _pages + _closed.Count);
        return Found(count, "pagina’s dichtgezet", Threshold, Source, _startClosed ? 0 : UpTo(share, 0, 10, 50),
            _startClosed ? "De site vraagt om niets te lezen. Dan staat hij ook niet in de zoekresultaten." : count == 0 ? "Zoekmachines mogen alle gevonden pagina’s lezen." : $"{Pages(count)} waar links heen gaan, mogen niet gelezen worden of niet in de zoekresultaten staan.", [.. _closed, .. _hidden]);
    }

    const string Threshold = "Geen pagina’s dichtgezet waar de site zelf naar verwijst";
    const string Source = "RFC 9309; robots meta tag (Google Search Central)";
}
