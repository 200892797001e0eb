namespace Platform.Search.Documents;

/// <summary>
/// The terms of one document that is not in a block yet. One row a document makes saving cheap: 150 terms would touch 150 places of a big table.
/// A few hundred of these are read with every question; then they become a block.
/// </summary>
sealed class FreshPostings
{
    public int Generation { get; init; }

    public long Doc { get; init; }

    /// <summary>See <see cref="DocumentPostings.ToFresh"/>.</summary>
    public byte[] Data { get; init; } = [];
}
