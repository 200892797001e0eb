using Platform.Crawler.Crawling;

namespace Platform.Crawler.Checks.Following;

sealed class ResponseTimeCheck() : SiteCheck("response-time")
{
    readonly List<(int Milliseconds, Uri Url)> _pages = [];

    public override void Hear(CrawledPage answer)
    {
        if (answer is { Kind: PageKind.Page, IsOk: true, NotModified: false }) _pages.Add((answer.Milliseconds, answer.FinalUrl));
    }

    public override Finding Conclude(SiteFacts site)
    {
        if (_pages.Count == 0) return Found(null, "ms", Threshold, Source, null, "Niet gekeken: er zijn geen nieuwe antwoorden om te meten.");
        List<int> times = [.. _pages.Select(p => p.Milliseconds).Order()];
        var (middle, slow) = (times[times.Count / 2], times[(int)((times.Count - 1) * 0.9)]);
        return Found(middle, "ms (helft van de pagina’s is sneller)", Threshold, Source, Math.Min(UpTo(middle, 800, 1200, 1800), slow > 1800 ? 2 : 3),
            $"De helft van de pagina’s komt binnen {middle} milliseconden, negen van de tien binnen {slow}.", _pages.Where(p => p.Milliseconds > 800).OrderByDescending(p => p.Milliseconds).Select(p => new Evidence(p.Url, $"{p.Milliseconds} milliseconden")));
    }

    const string Threshold = "De helft binnen 800 milliseconden en bijna alles binnen 1800";
    const string Source = "web.dev, Time to First Byte: goed tot 800 ms, slecht vanaf 1800 ms";
}

sealed class HttpsCheck() : SiteCheck("https")
{
    readonly List<Evidence> _open = [];
    int _pages, _hsts;

    public override void Hear(CrawledPage answer)
    {
        if (answer is not { Kind: PageKind.Page, IsOk: true }) return;
        _pages++;
        if (answer.FinalUrl.Scheme != "https") _open.Add(new Evidence(answer.FinalUrl, "Deze pagina komt zonder https."));
        else if (answer.Hsts) _hsts++;
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_pages - _open.Count, _pages);
        return Found(share, "% van de pagina’s", "Alle pagina’s met https, en HSTS", "Wet digitale overheid; Forum Standaardisatie, lijst ‘pas toe of leg uit’", _open.Count == _pages ? 0 : _open.Count > 0 ? 1 : _hsts == _pages ? 3 : 2,
            _open.Count > 0 ? $"{Pages(_open.Count)} zonder https." : _hsts == _pages ? "De hele site gebruikt https en de browser onthoudt dat." : "De hele site gebruikt https, maar niet elke pagina zegt dat de browser dat moet onthouden (HSTS).", _open);
    }
}
