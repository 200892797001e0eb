namespace Platform.Contents.Contracts;

/// <summary>An item is filed under a term of a taxonomy; a row for each, so that lists can filter and count.</summary>
public sealed class ContentTerm(string taxonomy, string termId, string label)
{
    public long Id { get; private set; }

    public long ItemId { get; private set; }

    public ContentItem Item { get; private set; } = null!;

    /// <summary>For example <c>thema</c>.</summary>
    public string Taxonomy { get; private set; } = taxonomy;

    /// <summary>For example <c>complexe-scheidingen</c>.</summary>
    public string TermId { get; private set; } = termId;

    /// <summary>What people read: "Complexe scheidingen".</summary>
    public string Label { get; private set; } = label;
}

/// <summary>A term as the parts hold it.</summary>
public sealed record ContentTag(string Taxonomy, string Id, string Label);
