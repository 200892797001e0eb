namespace Platform.Search.Results;

/// <summary>Finds documents that one of these audiences may see. Results and counts never tell of anything else.</summary>
public interface ISearchEngine
{
    Task<SearchResults> FindAsync(SearchQuery query, CancellationToken cancel);
}

/// <param name="Kind">Only results of this kind; null is all.</param>
/// <param name="Audiences">What the reader may see.</param>
public sealed record SearchQuery(string Text, string? Kind, int Page, int PageSize, IReadOnlyCollection<string> Audiences);

/// <param name="Total">Of the kind that was asked for.</param>
/// <param name="Counts">Number of results a kind, whatever kind was asked for.</param>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyDictionary<string, int> Counts)
{
    public static readonly SearchResults None = new([], 0, new Dictionary<string, int>());
}

/// <param name="Snippet">Empty when the text of this kind may not be shown.</param>
/// <param name="Score">Higher is better; only for comparing within one answer.</param>
public sealed record SearchHit(string Kind, long Id, string Title, string Url, DateTimeOffset Date, IReadOnlyList<SnippetPart> Snippet, double Score);

/// <summary>A piece of a snippet; plain text, a view encodes it.</summary>
public sealed record SnippetPart(string Text, bool IsHit);
