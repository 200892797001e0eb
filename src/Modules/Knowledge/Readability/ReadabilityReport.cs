using Platform.Dutch.Reading;
using Figures = Platform.Dutch.Reading.Readability;

namespace Platform.Knowledge.Readability;

/// <summary>What the panel beside the editor shows.</summary>
/// <param name="Text">The text that was measured, with \n as line ends.</param>
public sealed record ReadabilityReport(string Text, Figures Figures)
{
    const int MaxQuote = 160;

    /// <summary>The findings by kind, those that help most first.</summary>
    public IEnumerable<FindingGroup> Groups => new[]
        {
            (FindingKind.Jargon, "Moeilijke woorden"), (FindingKind.LongSentence, "Lange zinnen"), (FindingKind.Passive, "Lijdende zinnen"), (FindingKind.LongParagraph, "Lange alinea’s"), (FindingKind.NoSubheading, "Tussenkoppen"),
        }
        .Select(kind => new FindingGroup(kind.Item2, [.. Figures.Findings.Where(f => f.Kind == kind.Item1)])).Where(g => g.Findings.Count > 0);

    /// <summary>What the score comes down to, in words.</summary>
    public string Verdict => Figures.Level switch
    {
        ReadingLevel.A2 => "Heel makkelijk te lezen",
        ReadingLevel.B1 => "Goed te lezen",
        ReadingLevel.B2 => "Lastig voor veel lezers",
        _ => "Moeilijk",
    };

    /// <summary>The words that a finding is about, on one line.</summary>
    public string QuoteOf(Finding finding)
    {
        var quote = string.Join(' ', Text.Substring(finding.Start, finding.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return quote.Length <= MaxQuote ? quote : quote[..quote.LastIndexOf(' ', MaxQuote)] + " …";
    }
}

/// <summary>Findings of one kind.</summary>
public sealed record FindingGroup(string Title, IReadOnlyList<Finding> Findings)
{
    /// <summary>More than this a writer does not read at once.</summary>
    public const int Shown = 12;

    /// <summary>What holds for all of them, to say once.</summary>
    public string Shared => string.Join(' ', new[] { Common(f => f.Message), Common(f => f.Advice) }.OfType<string>());

    /// <summary>What holds for this one only. A difficult word is quoted already: its advice is enough.</summary>
    public string OwnOf(Finding finding) => finding.Jargon is not null ? finding.Advice :
        string.Join(' ', new[] { Common(f => f.Message) is null ? finding.Message : null, Common(f => f.Advice) is null ? finding.Advice : null }.OfType<string>());

    string? Common(Func<Finding, string> text) => Findings[0].Jargon is null && Findings.All(f => text(f) == text(Findings[0])) ? text(Findings[0]) : null;
}
