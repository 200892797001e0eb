namespace Platform.Search.Documents;

/// <summary>A term in a block of documents that went into an index together. Written and read with SQL, never tracked.</summary>
sealed class PostingBlock
{
    public int Generation { get; init; }

    /// <summary>See <see cref="TermId"/>.</summary>
    public long Term { get; init; }

    /// <summary>The first document of the block: no document is in two.</summary>
    public long Block { get; init; }

    /// <summary>Number of documents in the block that have the term.</summary>
    public int Documents { get; init; }

    /// <summary>See <see cref="PostingList"/>.</summary>
    public byte[] Data { get; init; } = [];
}
