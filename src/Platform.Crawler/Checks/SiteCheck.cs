using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks;

/// <summary>One check: sees every page once, hears every other answer, and says in the end what it found.</summary>
abstract class SiteCheck(string id)
{
    public string Id => id;

    /// <summary>A page of the site, with its text.</summary>
    public virtual void See(HtmlPage page)
    {
    }

    /// <summary>Any answer: pages that failed, documents, links to other sites, robots.txt.</summary>
    public virtual void Hear(CrawledPage answer)
    {
    }

    public abstract Finding Conclude(SiteFacts site);

    protected Finding Found(double? value, string unit, string threshold, string source, int? score, string summary, IEnumerable<Evidence>? evidence = null) =>
        new(id, value is { } v ? Math.Round(v, 1) : null, unit, threshold, source, score, summary, [.. (evidence ?? []).Take(Finding.MostEvidence)]);

    /// <summary>3 up to <paramref name="good"/>, 2 up to <paramref name="fair"/>, 1 up to <paramref name="poor"/>, and 0.</summary>
    protected static int UpTo(double value, double good, double fair, double poor) => value <= good ? 3 : value <= fair ? 2 : value <= poor ? 1 : 0;

    protected static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    protected static string Pages(int count) => count == 1 ? "1 pagina" : $"{count} pagina’s";
}

/// <summary>A check of which every page is right or wrong on its own; the value is the share of pages that is wrong.</summary>
abstract class PageCheck(string id, string threshold, string source, string right, string wrong) : SiteCheck(id)
{
    readonly List<Evidence> _faults = [];
    int _pages, _wrong;

    protected abstract IEnumerable<Evidence> Faults(HtmlPage page);

    public override void See(HtmlPage page)
    {
        _pages++;
        var before = _faults.Count;
        var any = false;
        foreach (var fault in Faults(page))
        {
            any = true;
            if (_faults.Count < Finding.MostEvidence && _faults.Count < before + 3) _faults.Add(fault); // of one page three are enough
        }
        if (any) _wrong++;
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_wrong, _pages);
        return Found(share, "% van de pagina’s", threshold, source, UpTo(share, 0, 10, 50), _wrong == 0 ? right : $"{wrong} Dat is zo op {_wrong} van de {Pages(_pages)}.", _faults);
    }
}
