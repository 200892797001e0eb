using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

sealed partial class AltCheck() : SiteCheck("alt")
{
    readonly Examples _without = new();
    int _images;

    public override void See(HtmlPage page)
    {
        foreach (var image in page.Document.QuerySelectorAll("img, input[type=image], [role=img]"))
        {
            if (image.GetAttribute("aria-hidden") == "true" || image.GetAttribute("role") is "presentation" or "none") continue;
            _images++;
            if (IsWithout(image)) _without.Add(() => page.At(image));
        }
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_without.Count, _images);
        return Found(share, "% van de afbeeldingen", "Elke afbeelding heeft een beschrijving, een versiering een lege", "WCAG 2.2, 1.1.1", UpTo(share, 0, 5, 20),
            _images == 0 ? "Er zijn geen afbeeldingen gevonden." : _without.Count == 0 ? "Elke afbeelding heeft een beschrijving of is gemerkt als versiering. Of de beschrijving goed is, ziet alleen een mens." : $"{_without.Count} van de {_images} afbeeldingen hebben geen beschrijving.", _without);
    }

    static bool IsWithout(IElement image)
    {
        var named = AccessibleName.Of(image);
        if (image.LocalName != "img") return named.Length == 0;
        if (image.GetAttribute("alt") is not { } alt) return named.Length == 0;
        return FileName().IsMatch(alt.Trim()); // IMG_2041.jpg says nothing
    }

    [GeneratedRegex(@"^[\w\s()-]+\.(?:jpe?g|png|gif|webp|svg)$|^(?:img|dsc|afbeelding|foto|image)[_\s-]?\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
