using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

sealed class CanonicalCheck() : SiteCheck("canonical")
{
    const int EnoughWords = 30;

    readonly Dictionary<int, List<(Uri Url, Uri? Canonical)>> _byText = [];
    readonly List<(Evidence Evidence, Uri Target)> _targets = [];
    readonly List<Evidence> _wrong = [];
    readonly Dictionary<string, int?> _status = [];
    int _pages;

    public static Uri? Read(HtmlPage page) => Links.Resolve(page.Url, page.Document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"));

    public override void Hear(CrawledPage answer) => _status[answer.Url.AbsoluteUri] = answer.Status;

    public override void See(HtmlPage page)
    {
        _pages++;
        var links = page.Document.QuerySelectorAll("link[rel~=canonical]");
        if (links.Select(l => l.GetAttribute("href")).Distinct().Count() > 1) _wrong.Add(page.At(links[1]));
        var canonical = Read(page);
        if (canonical is not null && canonical != page.Url) _targets.Add((page.At(links[0]), canonical));
        if (page.Words < EnoughWords) return;
        var text = string.GetHashCode(page.Prose.Text, StringComparison.Ordinal);
        if (_byText.TryGetValue(text, out var same)) same.Add((page.Url, canonical));
        else _byText[text] = [(page.Url, canonical)];
    }

    public override Finding Conclude(SiteFacts site)
    {
        var dead = _targets.Where(t => SiteName.Of(t.Target) != SiteName.Of(site.Home) || _status.GetValueOrDefault(t.Target.AbsoluteUri) is >= 400).Select(t => t.Evidence);
        var doubles = _byText.Values.Where(s => s.Count > 1 && s.Select(p => p.Canonical ?? p.Url).Distinct().Count() > 1).SelectMany(s => s.Select(p => new Evidence(p.Url, $"Dezelfde tekst staat ook op {s.First(o => o.Url != p.Url).Url}")));
        List<Evidence> wrong = [.. _wrong, .. dead, .. doubles];
        var share = Percent(wrong.Select(w => w.Url).Distinct().Count(), _pages);
        return Found(share, "% van de pagina’s", "Elke tekst heeft één adres, of zegt welk adres het echte is", "RFC 6596; Google Search Central", UpTo(share, 0, 10, 50),
            wrong.Count == 0 ? "Elke pagina heeft één adres." : $"Op {share:0} % van de pagina’s klopt het vaste adres niet, of staat dezelfde tekst op meer adressen.", wrong);
    }
}
