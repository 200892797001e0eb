using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

sealed class H1Check() : PageCheck("h1", "Precies één hoofdkop op elke pagina", "WCAG 2.2, 1.3.1 en 2.4.6; eigen norm: één", "Elke pagina heeft één hoofdkop.", "Er is geen hoofdkop, of er zijn er meer.")
{
    protected override IEnumerable<Evidence> Faults(HtmlPage page)
    {
        var heads = page.Document.QuerySelectorAll("h1, [role=heading][aria-level='1']");
        return heads.Length == 0 ? [page.Whole("Geen hoofdkop.")] : heads.Length == 1 && page.Heading.Length == 0 && heads[0].LocalName == "h1" && AccessibleName.Of(heads[0]).Length == 0 ? [page.At(heads[0])] : heads.Skip(1).Select(h => page.At(h));
    }
}

sealed class HeadingOrderCheck() : PageCheck("heading-order", "Geen niveau overgeslagen", "WCAG 2.2, 1.3.1", "De koppen staan in een goede volgorde.", "Een kop slaat een niveau over.")
{
    protected override IEnumerable<Evidence> Faults(HtmlPage page)
    {
        var before = 0;
        foreach (var heading in page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (before > 0 && level > before + 1) yield return page.At(heading, $"h{before} en dan {heading.LocalName}: {HtmlPage.Tidy(heading.TextContent)}");
            before = level;
        }
    }
}

sealed class LangCheck() : PageCheck("lang", "Op elke pagina staat de taal in de code", "WCAG 2.2, 3.1.1", "Elke pagina zegt in welke taal hij is.", "In de code staat niet in welke taal de pagina is.")
{
    protected override IEnumerable<Evidence> Faults(HtmlPage page)
    {
        if (page.Language.Length is not (2 or 3) || !page.Language.All(char.IsAsciiLetter)) yield return page.Whole($"<html lang=\"{page.Document.DocumentElement.GetAttribute("lang")}\">");
    }
}

sealed class ViewportCheck() : PageCheck("viewport", "Elke pagina past zich aan en laat inzoomen toe", "WCAG 2.2, 1.4.4 en 1.4.10", "Elke pagina past zich aan het scherm aan.", "De pagina past zich niet aan, of je kunt niet inzoomen.")
{
    protected override IEnumerable<Evidence> Faults(HtmlPage page)
    {
        if (page.Document.QuerySelector("meta[name=viewport i]") is not { } meta)
        {
            yield return page.Whole("Geen viewport.");
            yield break;
        }
        var content = (meta.GetAttribute("content") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var tight = content.Split(',').Any(p => p is "user-scalable=no" or "user-scalable=0" || (p.StartsWith("maximum-scale=", StringComparison.Ordinal) && double.TryParse(p[14..], System.Globalization.CultureInfo.InvariantCulture, out var most) && most < 2));
        if (tight || !content.Contains("width=device-width", StringComparison.Ordinal)) yield return page.At(meta);
    }
}
