namespace Platform.Search.Results;

/// <summary>Finds documents that one of these audiences may see. Results, counts and suggestions never tell of anything else.</summary>
public interface ISearchEngine
{
    Task<SearchResults> FindAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>What the words of a question become.</summary>
    Task<IReadOnlyList<QuestionWord>> ReadAsync(string text, CancellationToken cancel);
}

/// <param name="Terms">Its stem, the parts of a compound and concepts (<c>concept ots</c>); empty when it is passed over.</param>
public sealed record QuestionWord(string Word, IReadOnlyList<string> Terms);

/// <param name="Audiences">What the reader may see.</param>
public sealed record SearchQuery(string Text, SearchFilter Filter, int Page, int PageSize, IReadOnlyCollection<string> Audiences)
{
    /// <summary>Words that somebody tries as meaning the same, before they are in the list.</summary>
    public IReadOnlyList<string> Trial { get; init; } = [];
}

/// <param name="Kind">Only results of this kind; null is all.</param>
/// <param name="Facets">Only results with this value for each name.</param>
/// <param name="From">Only results of this moment or later.</param>
public sealed record SearchFilter(string? Kind, IReadOnlyDictionary<string, string> Facets, DateTimeOffset? From)
{
    public static SearchFilter None { get; } = new(null, new Dictionary<string, string>(), null);

    public bool IsNone => Kind is null && Facets.Count == 0 && From is null;
}

/// <param name="Total">With the filter; at most <c>Ranking.MostCandidates</c>.</param>
/// <param name="Kinds">Number of results a kind, whatever kind was asked for.</param>
/// <param name="Facets">Number of results a facet and value, with the filter.</param>
/// <param name="Suggestion">The question with its spelling mended, when that is what was looked for.</param>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyDictionary<string, int> Kinds, IReadOnlyList<FacetCount> Facets, string? Suggestion)
{
    public static readonly SearchResults None = new([], 0, new Dictionary<string, int>(), [], null);

    /// <summary>Number of results of all kinds together, without the filter.</summary>
    public int All => Kinds.Values.Sum();
}

/// <param name="Name">As in <see cref="Kernel.Search.SearchFacet"/>.</param>
public sealed record FacetCount(string Name, string Value, int Count);

/// <param name="Snippet">Empty when the text of this kind may not be shown.</param>
/// <param name="Score">Higher is better; only for comparing within one answer.</param>
public sealed record SearchHit(string Kind, long Id, IReadOnlyList<SnippetPart> Title, string Url, DateTimeOffset Date, IReadOnlyList<SnippetPart> Snippet, double Score)
{
    public string PlainTitle => string.Concat(Title.Select(p => p.Text));
}

/// <summary>A piece of a snippet; plain text, a view encodes it.</summary>
public sealed record SnippetPart(string Text, bool IsHit);
