namespace Platform.Search.Rebuild;

/// <summary>Work: make blocks of the documents that were saved one by one.</summary>
public sealed record FoldFresh
{
    internal const string Key = "search.fold";
}
