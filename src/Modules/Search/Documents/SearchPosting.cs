namespace Platform.Search.Documents;

/// <summary>A term in a document. Millions of rows: written and read with SQL, never tracked.</summary>
sealed class SearchPosting
{
    public int Generation { get; init; }

    /// <summary>See <see cref="TermId"/>.</summary>
    public long Term { get; init; }

    public long Doc { get; init; }

    /// <summary>How much the document is about the term, see <see cref="Bm25"/>.</summary>
    public int Weight { get; init; }
}
