using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Kernel.Api;
using Platform.Kernel.Views;

namespace Platform.Search.Results;

/// <summary>Search as JSON: the ranking of the page.</summary>
static class SearchApi
{
    const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("Search").MapGet("/search", FindAsync).WithScope(ApiScopes.ContentRead);

    static async Task<IResult> FindAsync(ISearchEngine engine, Audiences audiences, SiteUrls urls, string? q, string? type, CancellationToken cancel, int page = 1)
    {
        page = Math.Clamp(page, 1, 100);
        var results = await engine.FindAsync(new SearchQuery(q ?? "", SearchFilter.None with { Kind = type }, page, PageSize, audiences.Mine), cancel);
        var list = ApiList<SearchItem>.Of([.. results.Hits.Select(h => new SearchItem(h.Id, h.Kind, h.PlainTitle, urls.Absolute(h.Url), string.Concat(h.Snippet.Select(p => p.Text)), h.Score))],
            results.Total, page, PageSize, ApiRoutes.Base + "/search" + QueryString.Create(new Dictionary<string, string?> { ["q"] = q, ["type"] = type }.Where(p => p.Value is not null)));
        return TypedResults.Ok(new SearchAnswer(list.Items, list.Total, list.Page, list.PageSize, list.Links, results.Kinds, results.Suggestion));
    }
}

sealed record SearchItem(long Id, string Type, string Title, string Url, string Snippet, double Score);

/// <param name="Facets">Number of results a type.</param>
/// <param name="Suggestion">The question with its spelling mended; the items are those of that question.</param>
sealed record SearchAnswer(IReadOnlyList<SearchItem> Items, int Total, int Page, int PageSize,
    [property: JsonPropertyName("_links")] IReadOnlyDictionary<string, string> Links, IReadOnlyDictionary<string, int> Facets, string? Suggestion);
