using Platform.Search.Documents;

namespace Platform.Search.Rebuild;

/// <summary>
/// One complete index. One serves; a next one may be built beside it, with other words or measured anew, and takes over when everything is in it.
/// It keeps the word lists it was made with, so that questions are read the way its texts were.
/// </summary>
sealed class SearchGeneration
{
    public int Id { get; init; }

    public bool Serves { get; set; }

    /// <summary>See <see cref="SearchWords.WordLists"/>.</summary>
    public string Words { get; init; } = "";

    public double TitleWords { get; init; }

    public double TitleMore { get; init; }

    public double BodyWords { get; init; }

    public double BodyMore { get; init; }

    /// <summary>The id of the newest document when the lengths were measured; at twice as many documents they are measured again.</summary>
    public long Measured { get; init; }

    public DateTimeOffset StartedUtc { get; init; }

    public AverageLengths Average => new(Math.Max(1, TitleWords), Math.Max(1, TitleMore), Math.Max(1, BodyWords), Math.Max(1, BodyMore));
}
