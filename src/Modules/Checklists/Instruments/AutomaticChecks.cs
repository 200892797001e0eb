using System.Collections.Frozen;

namespace Platform.Checklists.Instruments;

/// <summary>Ids of what a crawl of a site can look at. An instrument that names another one has a typing error.</summary>
public static class AutomaticChecks
{
    public static readonly FrozenSet<string> All = new[]
    {
        "sitemap", "robots", "titles", "descriptions", "h1", "heading-order", "lang", "viewport", "canonical", "link-texts", "click-depth",
        "broken-links", "outgoing-links", "redirects", "response-time", "https", "pdf-share", "readability", "long-sentences", "jargon", "abbreviations",
        "alt", "labels", "contrast", "accessibility-statement", "dates", "outdated-names", "phone", "email", "hours", "address", "chat", "site-search",
        "structured-data", "axe", "languages",
    }.ToFrozenSet(StringComparer.Ordinal);
}
