using System.Text.Json;
using AngleSharp.Dom;
using Platform.Crawler.Pages;

namespace Platform.Crawler.Checks.Findable;

sealed class StructuredDataCheck() : SiteCheck("structured-data")
{
    readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    readonly List<Evidence> _found = [], _broken = [];
    bool _contact;

    public override void See(HtmlPage page)
    {
        foreach (var script in page.Document.QuerySelectorAll("script[type='application/ld+json' i]")) Take(page, script);
        foreach (var item in page.Document.QuerySelectorAll("[itemscope][itemtype*='schema.org']"))
        {
            Add(page, item, item.GetAttribute("itemtype")!.Split('/')[^1]);
            _contact |= item.QuerySelector("[itemprop=telephone], [itemprop=openingHours], [itemprop=openingHoursSpecification]") is not null;
        }
    }

    public override Finding Conclude(SiteFacts site) =>
        Found(_types.Count, "soorten gegevens", "Contactgegevens van de organisatie in schema.org, goed te lezen", "schema.org; Google Search Central", _types.Count == 0 ? _broken.Count > 0 ? 1 : 0 : _broken.Count > 0 ? 1 : _contact ? 3 : 2,
            _types.Count == 0 && _broken.Count == 0 ? "Er zijn geen vaste gegevens voor zoekmachines gevonden." : _broken.Count > 0 ? "De gegevens zijn niet overal goed te lezen." : _contact ? $"Gevonden, met contactgegevens: {string.Join(", ", _types)}." : $"Gevonden, maar zonder telefoon of openingstijden: {string.Join(", ", _types)}.",
            [.. _broken, .. _found]);

    void Take(HtmlPage page, IElement script)
    {
        try
        {
            using var json = JsonDocument.Parse(script.TextContent);
            Walk(page, script, json.RootElement);
        }
        catch (JsonException)
        {
            _broken.Add(page.At(script, script.TextContent));
        }
    }

    void Walk(HtmlPage page, IElement script, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray()) Walk(page, script, item);
        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == "@type")
                foreach (var type in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().Select(t => t.ToString()) : [property.Value.ToString()]) Add(page, script, type);
            _contact |= property.Name is "telephone" or "openingHours" or "openingHoursSpecification";
            Walk(page, script, property.Value);
        }
    }

    void Add(HtmlPage page, IElement element, string type)
    {
        if (type.Length > 0 && _types.Add(type)) _found.Add(page.At(element, type));
    }
}
