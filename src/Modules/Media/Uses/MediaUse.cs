namespace Platform.Media.Uses;

/// <summary>A text that points at an address of the library, also when no file stands there (yet).</summary>
sealed class MediaUse
{
    public long Id { get; init; }

    public string Path { get; init; } = "";

    /// <summary>With <see cref="EntityId"/> the text, as in <see cref="Kernel.Search.SearchKey"/>.</summary>
    public string Kind { get; init; } = "";

    public long EntityId { get; init; }

    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>Whom it opens the file for; null opens nothing.</summary>
    public string? OpensFor { get; init; }
}
