namespace Platform.Search.Rebuild;

/// <summary>Work: read everything that can be found again, and make the index anew.</summary>
public sealed record RebuildIndex
{
    internal const string Key = "search.rebuild";
}
