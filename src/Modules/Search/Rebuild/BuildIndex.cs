namespace Platform.Search.Rebuild;

/// <summary>Work: make a new index of all documents beside the one that serves, and let it take over. Goes on where an earlier run stopped.</summary>
public sealed record BuildIndex
{
    public const string Key = "search.build";

    /// <summary>The next index for the sake of what was removed from this one.</summary>
    internal const string SweepKey = "search.sweep";
}
