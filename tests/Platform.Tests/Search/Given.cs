using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

/// <summary>What tests of search arrange and read.</summary>
static class Given
{
    /// <summary>A word that nobody else uses, far from all others: letters only.</summary>
    public static string Word() => "kwok" + string.Concat(Guid.NewGuid().ToString("N").Take(12).Select(c => (char)(char.IsDigit(c) ? 'k' + (c - '0') : c)));

    /// <summary>The titles of a page of results, in order.</summary>
    public static IReadOnlyList<string> Titles(Page page) => [.. page.Document.QuerySelectorAll(".sp-regels strong a").Select(a => a.TextContent)];

    /// <summary>Puts something in the index, past the module that would.</summary>
    public static Task<int> Indexes(this Network network, string kind, long id, string title, string body, string audience, params SearchFacet[] facets) => network.With<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        await db.InTransactionAsync(() => services.GetRequiredService<ISearchIndex>().PutAsync(db, new SearchKey(kind, id), new SearchText(title, body, "/zoeken", audience, TimeProvider.System.GetUtcNow(), Facets: facets), CancellationToken.None));
        return 0;
    });
}
