using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Platform.Crawler.Crawling;

/// <summary>The search box of a site, when it asks by address (GET): only such a box can be tried without a browser.</summary>
static class SearchForm
{
    static readonly string[] s_names = ["q", "s", "query", "search", "zoek", "zoeken", "zoekterm", "zoekwoord", "trefwoord", "trefwoorden", "keyword", "keywords", "term", "text", "search_api_fulltext", "searchterm"];

    /// <summary>What is asked: five things that parents look for, and "" for nonsense to compare with.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["", "jeugdhulp", "contact", "klacht", "opvoeden", "aanmelden"];

    const string Nonsense = "qzxvwkjq";

    public static IHtmlFormElement? Find(IHtmlDocument document) =>
        document.Forms.OfType<IHtmlFormElement>().FirstOrDefault(f => Field(f) is not null);

    /// <summary>The address that asks a question; null when the form posts or leads elsewhere than to a page.</summary>
    public static Uri? Ask(IHtmlFormElement form, Uri from, string question)
    {
        if (!string.Equals(form.GetAttribute("method") ?? "get", "get", StringComparison.OrdinalIgnoreCase) || Field(form) is not { } field) return null;
        var action = Links.Resolve(from, form.GetAttribute("action") is { Length: > 0 } given ? given : from.AbsoluteUri);
        if (action is null) return null;
        var fields = form.QuerySelectorAll("input[type=hidden][name]").Select(h => (Name: h.GetAttribute("name")!, Value: h.GetAttribute("value") ?? ""))
            .Append((Name: field.GetAttribute("name")!, Value: question.Length == 0 ? Nonsense : question));
        return new UriBuilder(action) { Query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}")) }.Uri;
    }

    static IElement? Field(IHtmlFormElement form)
    {
        var fields = form.QuerySelectorAll("input[name]").Where(i => (i.GetAttribute("type") ?? "text").ToLowerInvariant() is "text" or "search").ToList();
        return fields.Find(i => i.GetAttribute("type") == "search") ?? fields.Find(i => s_names.Contains(i.GetAttribute("name"), StringComparer.OrdinalIgnoreCase))
            ?? (form.GetAttribute("role") == "search" || form.Closest("search, [role=search]") is not null ? fields.FirstOrDefault() : null);
    }
}
