using Platform.Crawler.Crawling;
using Platform.Crawler.Network;

namespace Platform.Crawler.Checks.Findable;

sealed class SitemapCheck() : SiteCheck("sitemap")
{
    readonly List<(CrawledPage Answer, SitemapFile? File)> _sitemaps = [];
    readonly Dictionary<string, CrawledPage> _answers = [];

    public override void Hear(CrawledPage answer)
    {
        if (answer.Kind == PageKind.Sitemap) _sitemaps.Add((answer with { Body = [] }, answer.IsOk ? SitemapFile.Parse(answer.Body) : null));
        else if (answer.Kind is PageKind.Page or PageKind.Document) _answers[answer.Url.AbsoluteUri] = answer with { Body = [] };
    }

    public override Finding Conclude(SiteFacts site)
    {
        var found = _sitemaps.Where(s => s.File is not null).ToList();
        List<Uri> pages = [.. found.SelectMany(s => s.File!.Pages).Distinct()];
        List<Evidence> broken = [.. found.Where(s => s.File!.IsBroken).Select(s => new Evidence(s.Answer.Url, "Dit bestand is niet goed te lezen."))];
        List<Evidence> dead = [.. pages.Where(p => _answers.TryGetValue(p.AbsoluteUri, out var a) && a.Status is 404 or 410).Select(p => new Evidence(p, "Staat in de sitemap, maar bestaat niet meer."))];
        var (score, summary) = found.Count == 0 ? (0, "Er is geen sitemap gevonden.")
            : pages.Count == 0 || broken.Count == found.Count ? (1, "De sitemap is er, maar is niet goed te lezen.")
            : dead.Count + broken.Count > 0 ? (2, $"De sitemap noemt {Pages(pages.Count)}, waarvan {dead.Count} niet meer bestaan.")
            : (3, $"De sitemap noemt {Pages(pages.Count)}.");
        return Found(pages.Count, "pagina’s in de sitemap", "Een sitemap die te lezen is, met alleen pagina’s die bestaan", "sitemaps.org", score, summary, [.. broken, .. dead]);
    }
}
