using Platform.Kernel.Search;

namespace Platform.Search.Documents;

/// <summary>What the index keeps of one thing that can be found, to show it and to index it anew. A change makes a new one with a new id: postings never point at another text than theirs.</summary>
sealed class SearchDoc
{
    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public long EntityId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>As it is shown in a snippet.</summary>
    public string Body { get; init; } = "";

    /// <summary>What else it may be found by, a line each.</summary>
    public string Terms { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>See <see cref="SearchAudience"/>.</summary>
    public string Audience { get; init; } = "";

    public DateTimeOffset DateUtc { get; init; }

    /// <summary>The newest index that has its postings, see <see cref="Rebuild.SearchGeneration"/>.</summary>
    public int Generation { get; set; }

    /// <summary>Words in the title and in the body, and what they also mean: for the average lengths of the next index.</summary>
    public int TitleWords { get; set; }

    public int TitleMore { get; set; }

    public int BodyWords { get; set; }

    public int BodyMore { get; set; }

    public List<SearchFacetRow> Facets { get; } = [];

    public static SearchDoc Of(SearchKey key, SearchText text)
    {
        var doc = new SearchDoc
        {
            Kind = key.Kind,
            EntityId = key.Id,
            Title = Clean(text.Title),
            Body = Clean(text.Body),
            Terms = Clean(string.Join('\n', text.Terms ?? [])),
            Url = text.Url,
            Audience = text.Audience,
            DateUtc = text.Date,
        };
        doc.Facets.AddRange((text.Facets ?? []).Where(f => f.Value.Length > 0).DistinctBy(f => (f.Name, f.Value)).Select(f => new SearchFacetRow { Name = f.Name, Value = f.Value }));
        return doc;
    }

    // Text out of a file may hold what no database takes: halves of characters and zero bytes.
    static string Clean(string text)
    {
        var whole = text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) : text;
        return whole.Replace("\0", "", StringComparison.Ordinal).Normalize();
    }

    /// <summary>Whether both are found by the same words, by the same readers.</summary>
    public bool IsFoundAs(SearchDoc other) => Title == other.Title && Body == other.Body && Terms == other.Terms && Audience == other.Audience;

    public bool HasFacetsOf(SearchDoc other) => Facets.Select(f => (f.Name, f.Value)).Order().SequenceEqual(other.Facets.Select(f => (f.Name, f.Value)).Order());
}
