using Platform.Dutch.Reading;

namespace Platform.Crawler.Checks;

/// <summary>What the checks need to know.</summary>
public sealed record CheckOptions
{
    /// <summary>Today: what is old counts from here.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Difficult words; a list of our own when left out.</summary>
    public JargonList? Jargon { get; init; }

    /// <summary>Abbreviations with what they mean, beside the known ones; explained when the meaning stands on the page.</summary>
    public IReadOnlyDictionary<string, string>? Abbreviations { get; init; }
}
