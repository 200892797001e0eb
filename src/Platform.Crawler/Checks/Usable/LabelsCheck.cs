using AngleSharp.Dom;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Usable;

sealed class LabelsCheck() : SiteCheck("labels")
{
    readonly Examples _without = new();
    int _fields;

    public override void See(HtmlPage page)
    {
        foreach (var field in page.Document.QuerySelectorAll("input, select, textarea"))
        {
            if (field.GetAttribute("type")?.ToLowerInvariant() is "hidden" or "submit" or "button" or "image" or "reset") continue;
            _fields++;
            if (!HasName(field)) _without.Add(() => page.At(field));
        }
    }

    public override Finding Conclude(SiteFacts site)
    {
        var share = Percent(_without.Count, _fields);
        return Found(share, "% van de invulvelden", "Elk invulveld heeft een naam", "WCAG 2.2, 1.3.1, 3.3.2 en 4.1.2", UpTo(share, 0, 5, 20),
            _fields == 0 ? "Er zijn geen invulvelden gevonden." : _without.Count == 0 ? "Elk invulveld heeft een naam." : $"{_without.Count} van de {_fields} invulvelden hebben geen naam.", _without);
    }

    // A placeholder disappears as soon as somebody types: it is no name
    static bool HasName(IElement field) =>
        !string.IsNullOrWhiteSpace(field.GetAttribute("aria-label")) || !string.IsNullOrWhiteSpace(field.GetAttribute("title"))
        || (field.GetAttribute("aria-labelledby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(id => !string.IsNullOrWhiteSpace(field.Owner?.GetElementById(id)?.TextContent))
        || !string.IsNullOrWhiteSpace(field.Closest("label")?.TextContent)
        || (field.Id is { Length: > 0 } id && field.Owner!.QuerySelectorAll("label[for]").Any(l => l.GetAttribute("for") == id && !string.IsNullOrWhiteSpace(l.TextContent)));
}
