namespace Platform.Search.Rebuild;

/// <summary>Work: read everything that can be found, and make the index anew.</summary>
public sealed record RebuildIndex;
