namespace Platform.Search.Rebuild;

/// <summary>Work: make a new index of all documents beside the one that serves, and let it take over. Goes on where an earlier run stopped.</summary>
public sealed record BuildIndex
{
    public const string Key = "search.build";
}
