using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Following;

/// <summary>Links to what is no longer there. A page behind a login (401, 403), too many questions (429) and an address that we may not ask are not broken.</summary>
abstract class DeadLinksCheck(string id, Func<PageKind, bool> kinds, string what) : SiteCheck(id)
{
    const int MostPages = 5; // a dead link in the footer stands everywhere

    const int MostLinks = 50_000;

    readonly List<CrawledPage> _dead = [];
    readonly Dictionary<string, List<Evidence>> _from = [];
    int _asked, _unknown;

    public override void Hear(CrawledPage answer)
    {
        if (!kinds(answer.Kind) || answer.FoundOn is null || answer.Problem is FetchProblem.Robots) return;
        if (answer.Problem is FetchProblem.Refused or FetchProblem.TooSlow or FetchProblem.TooLarge || answer.Status is 401 or 403 or 429 or 405 or 999)
        {
            _unknown++;
            return;
        }
        _asked++;
        if (answer.Problem is null && answer.Status < 400) return;
        _dead.Add(answer with { Body = [] });
    }

    // Every page with a link to it, as far as they were read; which link is dead is only known later
    public override void See(HtmlPage page)
    {
        foreach (var link in page.Links)
        {
            if (link.Url?.AbsoluteUri is not { } url) continue;
            if (!_from.TryGetValue(url, out var at))
            {
                if (_from.Count >= MostLinks) continue;
                _from[url] = at = [];
            }
            if (at.Count < MostPages && !at.Exists(e => e.Url == page.Url)) at.Add(page.At(link.Element, link.Name));
        }
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_dead.Count, _asked);
        var unknown = _unknown == 0 ? "" : $" Van {_unknown} links weten we het niet: die site wil niet antwoorden.";
        return Found(_dead.Count, "kapotte links", "Geen kapotte links", "Eigen norm: elke dode link is een dood spoor", _asked == 0 && _unknown > 0 ? null : UpTo(share, 0, 1, 5),
            (_asked == 0 ? $"Er zijn geen {what} gevonden." : _dead.Count == 0 ? $"Alle {_asked} {what} werken." : $"{_dead.Count} van de {_asked} {what} werken niet.") + unknown,
            _dead.SelectMany(d => (_from.GetValueOrDefault(d.Url.AbsoluteUri) ?? [new Evidence(d.FoundOn!, "")]).Select(e => e with { Quote = HtmlPage.Short($"{d.Url}: {d.Explanation ?? $"antwoord {d.Status}"}. Tekst van de link: {e.Quote}") })));
    }
}

sealed class BrokenLinksCheck() : DeadLinksCheck("broken-links", k => k is PageKind.Page or PageKind.Document, "links binnen de site");

sealed class OutgoingLinksCheck() : DeadLinksCheck("outgoing-links", k => k is PageKind.Outgoing, "links naar andere sites");
