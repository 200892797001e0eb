namespace Platform.Search.Documents;

/// <summary>A word that occurs in what an audience may see: what spelling is checked against, so that a suggestion tells nobody of a text that is not for them.</summary>
sealed class SearchTerm
{
    public string Word { get; init; } = "";

    public string Audience { get; init; } = "";
}
