namespace Platform.Search.Documents;

/// <summary>A value to filter by, see <see cref="Kernel.Search.SearchFacet"/>.</summary>
sealed class SearchFacetRow
{
    public long Doc { get; init; }

    public string Name { get; init; } = "";

    public string Value { get; init; } = "";
}
