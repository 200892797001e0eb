using System.ComponentModel.DataAnnotations;

namespace Platform.Search.Openings;

/// <summary>How often people opened something from a list of results, without who did.</summary>
sealed class Opening
{
    /// <summary>As in the index, see <see cref="Documents.SearchDoc.Url"/>.</summary>
    [Key, MaxLength(400)]
    public string Url { get; init; } = "";

    public int Times { get; init; }

    public DateTimeOffset LastUtc { get; init; }
}
