using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Following;

sealed class RedirectsCheck() : SiteCheck("redirects")
{
    readonly List<Evidence> _sent = [];
    int _asked, _chains;

    public override void Hear(CrawledPage answer)
    {
        if (answer.Kind is not (PageKind.Page or PageKind.Document) || answer.FoundOn is null || answer.Problem == FetchProblem.Robots) return;
        _asked++;
        if (answer.Redirects.Count == 0) return;
        var chain = answer.Redirects.Count > 1 || answer.Problem == FetchProblem.Redirects;
        if (chain) _chains++;
        var evidence = new Evidence(answer.FoundOn, HtmlPage.Short(string.Join(" → ", [.. answer.Redirects.Select(r => r.From.PathAndQuery), answer.FinalUrl.PathAndQuery])));
        if (chain) _sent.Insert(0, evidence);
        else _sent.Add(evidence);
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_sent.Count, _asked);
        return Found(share, "% van de links", "Hooguit 5 % van de links stuurt door, en nooit twee keer achter elkaar", "Eigen norm; Lighthouse ‘Avoid multiple page redirects’", Math.Min(_chains > 0 ? 2 : 3, UpTo(share, 5, 10, 25)),
            _sent.Count == 0 ? "Alle links gaan meteen naar de goede pagina." : $"{_sent.Count} van de {_asked} links sturen door{(_chains > 0 ? $", waarvan {_chains} meer dan één keer" : "")}.", _sent);
    }
}
