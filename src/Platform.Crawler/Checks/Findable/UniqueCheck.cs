using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

/// <summary>Something in the head that every page needs, and each its own.</summary>
abstract class UniqueCheck(string id, string what, string source) : SiteCheck(id)
{
    readonly Dictionary<string, List<Uri>> _by = new(StringComparer.OrdinalIgnoreCase);
    readonly List<Evidence> _missing = [];
    readonly HashSet<Uri> _canonicalElsewhere = [];
    int _pages;

    protected abstract string Read(HtmlPage page);

    public override void See(HtmlPage page)
    {
        // a page that says "the real one stands there" may have its title
        if (CanonicalCheck.Read(page) is { } canonical && canonical != page.Url) _canonicalElsewhere.Add(page.Url);
        _pages++;
        var text = Read(page);
        if (text.Length == 0) _missing.Add(page.Whole($"Geen {what}."));
        else if (_by.TryGetValue(text, out var known)) known.Add(page.Url);
        else _by[text] = [page.Url];
    }

    public override Finding Conclude(SiteFacts site)
    {
        var twice = _by.Select(b => (b.Key, Urls: b.Value.Where(u => !_canonicalElsewhere.Contains(u)).ToList())).Where(b => b.Urls.Count > 1).ToList();
        var wrong = _missing.Count + twice.Sum(t => t.Urls.Count);
        var share = Percent(wrong, _pages);
        return Found(share, "% van de pagina’s", $"Elke pagina heeft een eigen {what}", source, UpTo(share, 0, 10, 50),
            wrong == 0 ? $"Elke pagina heeft een eigen {what}." : $"{Pages(_missing.Count)} zonder {what}, {Pages(wrong - _missing.Count)} met dezelfde {what} als een andere.",
            [.. _missing, .. twice.SelectMany(t => t.Urls.Select(u => new Evidence(u, HtmlPage.Short(t.Key))))]);
    }
}

sealed class TitlesCheck() : UniqueCheck("titles", "titel", "WCAG 2.2, 2.4.2; Google Search Central")
{
    protected override string Read(HtmlPage page) => page.Title;
}

sealed class DescriptionsCheck() : UniqueCheck("descriptions", "beschrijving", "Google Search Central")
{
    protected override string Read(HtmlPage page) => HtmlPage.Tidy(page.Document.QuerySelector("meta[name=description i]")?.GetAttribute("content") ?? "");
}
