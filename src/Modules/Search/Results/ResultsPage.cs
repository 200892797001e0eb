using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>What the page shows.</summary>
/// <param name="Tips">Something to read when nothing was found.</param>
public sealed record ResultsPage(FilterForm Form, SearchQuery Query, SearchResults Results, ReadingTips Tips)
{
    public const int Size = 20;

    public IEnumerable<(SearchKind Kind, int Count)> Kinds => Results.Kinds.Select(c => (SearchKind.Of(c.Key), c.Value)).OrderByDescending(k => k.Item2).ThenBy(k => k.Item1.Name, StringComparer.Ordinal);

    /// <summary>"1 resultaat", or so many that counting stopped.</summary>
    public string Count => Results.Total switch
    {
        1 => "1 resultaat",
        Ranking.MostCandidates => $"Meer dan {Ranking.MostCandidates} resultaten; dit zijn de beste",
        var total => $"{total} resultaten",
    };
}
