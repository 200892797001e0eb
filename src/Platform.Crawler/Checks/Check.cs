namespace Platform.Crawler.Checks;

/// <summary>A check as a reader knows it.</summary>
/// <param name="Id">Stays the same for ever: instruments and kept findings refer to it.</param>
/// <param name="Title">In Dutch, a few words.</param>
/// <param name="Explanation">What is looked at and why, in Dutch at level B1.</param>
public sealed record Check(string Id, string Title, string Explanation)
{
    /// <summary>All checks, in the order in which they are shown.</summary>
    public static IReadOnlyList<Check> All { get; } = CheckTexts.All;

    /// <summary>The check with this id, or null.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
