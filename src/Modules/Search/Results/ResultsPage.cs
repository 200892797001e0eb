using Microsoft.AspNetCore.Http;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>What the page shows.</summary>
public sealed record ResultsPage(SearchQuery Query, SearchResults Results)
{
    public const int Size = 20;

    /// <summary>Number of results of all kinds together.</summary>
    public int All => Results.Counts.Values.Sum();

    public IEnumerable<(SearchKind Kind, int Count)> Kinds => Results.Counts.Select(c => (SearchKind.Of(c.Key), c.Value)).OrderByDescending(k => k.Value);

    /// <summary>Address with another filter, below the network's root.</summary>
    public string Path(string? kind) => "zoeken" + QueryString.Create(new Dictionary<string, string?> { ["q"] = Query.Text, ["soort"] = kind }.Where(p => p.Value is not null));
}
