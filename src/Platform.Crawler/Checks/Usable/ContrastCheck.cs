using AngleSharp.Dom;
using Platform.Crawler.Crawling;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

/// <summary>Colours as far as the style sheets say them. What lies on a picture, a gradient or something see-through is not judged.</summary>
sealed class ContrastCheck() : SiteCheck("contrast")
{
    const int Sample = 10;
    const int MostElements = 5000;

    readonly Dictionary<string, string> _sheets = [];
    readonly List<CrawledPage> _pages = []; // their style sheets come later than they do

    public override void Hear(CrawledPage answer)
    {
        if (answer is { Kind: PageKind.Stylesheet, IsOk: true }) _sheets[answer.Url.AbsoluteUri] = answer.Text;
    }

    public override void See(HtmlPage page)
    {
        if (_pages.Count < Sample) _pages.Add(page.Answer);
    }

    public override Finding Conclude(SiteFacts site)
    {
        var (judged, faults) = (0, new Examples());
        foreach (var answer in _pages)
        {
            using var page = new HtmlPage(answer);
            judged += Judge(page, faults);
        }
        if (judged == 0) return Found(null, "", Threshold, Source, null, "Niet gekeken: de kleuren staan niet in de stijl die we konden lezen.");
        var share = Percent(faults.Count, judged);
        return Found(share, "% van de stukken tekst", Threshold, Source, UpTo(share, 0, 2, 10),
            (faults.Count == 0 ? $"Alle {judged} stukken tekst waarvan we de kleuren kennen, steken genoeg af." : $"{faults.Count} van de {judged} stukken tekst steken te weinig af.") + $" Bekeken op {Pages(_pages.Count)}.", faults);
    }

    int Judge(HtmlPage page, Examples faults)
    {
        var styles = StyleReader.Read(page, _sheets);
        if (styles.IsEmpty) return 0;
        var judged = 0;
        foreach (var element in (page.Document.Body?.QuerySelectorAll("*") ?? Enumerable.Empty<IElement>()).Take(MostElements))
        {
            if (element.LocalName is "script" or "style" or "option" || !element.ChildNodes.OfType<IText>().Any(t => t.Data.Any(char.IsLetterOrDigit)) || styles.IsHidden(element)) continue;
            if (styles.TextColor(element) is not { } text || styles.Background(element) is not { } ground) continue;
            judged++;
            var (ratio, least) = (Color.Contrast(text, ground), styles.IsLarge(element) ? 3 : 4.5);
            if (ratio < least - 0.005) faults.Add(() => page.At(element, $"{text} op {ground}, contrast {ratio:0.0}, nodig {least:0.0}: {HtmlPage.Tidy(element.TextContent)}"));
        }
        return judged;
    }

    const string Threshold = "Contrast minstens 4,5, bij grote letters 3";
    const string Source = "WCAG 2.2, 1.4.3";
}
