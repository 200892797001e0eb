namespace Platform.Search.Documents;

/// <summary>What the index keeps of one thing that can be found.</summary>
sealed class SearchDocument
{
    public long Id { get; set; }

    public string Kind { get; set; } = "";

    public long EntityId { get; set; }

    public string Title { get; set; } = "";

    /// <summary>As it is shown in a snippet.</summary>
    public string Body { get; set; } = "";

    public string Url { get; set; } = "";

    /// <summary>See <see cref="Kernel.Search.SearchAudience"/>.</summary>
    public string Audience { get; set; } = "";

    public DateTimeOffset DateUtc { get; set; }

    /// <summary>The title as <see cref="PlainWords"/> folds it.</summary>
    public string TitleWords { get; set; } = "";

    /// <summary>Title, body and terms, folded.</summary>
    public string Words { get; set; } = "";
}
