using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

sealed class AccessibilityStatementCheck() : SiteCheck("accessibility-statement")
{
    readonly Dictionary<string, bool> _answers = [];
    readonly List<Evidence> _without = [];
    readonly Dictionary<string, Evidence> _links = [];
    int _pages;

    public override void Hear(CrawledPage answer) => _answers[answer.Url.AbsoluteUri] = answer.IsOk || answer.Status is 401 or 403 or 429;

    public override void See(HtmlPage page)
    {
        _pages++;
        var link = page.Links.FirstOrDefault(l => l.Name.Contains("toegankelijkheid", StringComparison.OrdinalIgnoreCase) || l.Url?.AbsolutePath.Contains("toegankelijkheid", StringComparison.OrdinalIgnoreCase) == true || l.Name.Equals("accessibility", StringComparison.OrdinalIgnoreCase));
        if (link is null) _without.Add(page.Whole("Geen link naar de toegankelijkheidsverklaring."));
        else if (link.Url is not null) _links.TryAdd(link.Url.AbsoluteUri, page.At(link.Element));
    }

    public override Finding Conclude(SiteFacts site)
    {
        List<Evidence> dead = [.. _links.Where(l => _answers.TryGetValue(l.Key, out var works) && !works).Select(l => l.Value)];
        var linked = _pages - _without.Count;
        var (score, summary) = linked == 0 ? (0, "Er is geen link naar een toegankelijkheidsverklaring gevonden.")
            : dead.Count == _links.Count && dead.Count > 0 ? (1, "De link naar de toegankelijkheidsverklaring werkt niet.")
            : _without.Count * 10 > _pages ? (2, $"Op {_without.Count} van de {Pages(_pages)} staat geen link naar de toegankelijkheidsverklaring.")
            : (3, "De toegankelijkheidsverklaring is vanaf bijna elke pagina te vinden. Wat erin staat, leest alleen een mens.");
        return Found(Percent(linked, _pages), "% van de pagina’s met een link", "Op elke pagina een link die werkt", "Besluit digitale toegankelijkheid overheid, artikel 3", score, summary, linked == 0 ? _without.Take(1) : [.. dead, .. _without]);
    }
}
