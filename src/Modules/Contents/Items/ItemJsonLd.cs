using System.Text.Json;

namespace Platform.Contents.Items;

/// <summary>An item as structured data (https://schema.org/WebPage). The serializer escapes what could end the script element.</summary>
public static class ItemJsonLd
{
    public static string Of(ItemPage page, string url, string network) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = page.List is null ? "WebPage" : "CollectionPage",
        ["name"] = page.SeoTitle,
        ["description"] = page.Description.Length > 0 ? page.Description : null,
        ["url"] = url,
        ["inLanguage"] = page.Item.Language,
        ["datePublished"] = page.Item.PublishedUtc,
        ["dateModified"] = page.Item.ModifiedUtc,
        ["isPartOf"] = new Dictionary<string, string> { ["@type"] = "WebSite", ["name"] = network },
    });
}
