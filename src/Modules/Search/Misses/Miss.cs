using System.ComponentModel.DataAnnotations;

namespace Platform.Search.Misses;

/// <summary>A question that nothing answered, without who asked it.</summary>
public sealed class Miss
{
    public long Id { get; init; }

    /// <summary>In small letters, white space folded.</summary>
    [MaxLength(100)]
    public string Query { get; init; } = "";

    public int Times { get; init; }

    public DateTimeOffset LastUtc { get; init; }
}
