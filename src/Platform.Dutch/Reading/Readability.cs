namespace Platform.Dutch.Reading;

/// <summary>
/// How readable a text is. Figures are taken over headings, paragraphs and list items; a heading or list item without a closing mark is a
/// sentence. With fewer than <see cref="MinimumWords"/> words the figures mean nothing and are null; findings are there all the same.
/// </summary>
public sealed record Readability
{
    /// <summary>From this number of words on a text has figures.</summary>
    public const int MinimumWords = 30;

    /// <summary>A sentence with more words is long.</summary>
    public const int LongSentence = 20;

    /// <summary>A paragraph with more words is long.</summary>
    public const int LongParagraph = 150;

    /// <summary>From this number of words on a stretch of text wants a heading.</summary>
    public const int WantsHeading = 300;

    /// <summary>Number of words.</summary>
    public required int Words { get; init; }

    /// <summary>Number of sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>Number of syllables.</summary>
    public required int Syllables { get; init; }

    /// <summary>Words of more than six letters.</summary>
    public required int LongWords { get; init; }

    /// <summary>Sentences of more than <see cref="LongSentence"/> words.</summary>
    public required int LongSentences { get; init; }

    /// <summary>Sentences in the passive.</summary>
    public required int PassiveSentences { get; init; }

    /// <summary>What to look at again, in the order of the text.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>True when the text is too short for figures.</summary>
    public bool IsTooShort => Words < MinimumWords;

    /// <summary>Mean number of words in a sentence.</summary>
    public double? WordsPerSentence => IsTooShort ? null : (double)Words / Sentences;

    /// <summary>Mean number of syllables in a word.</summary>
    public double? SyllablesPerWord => IsTooShort ? null : (double)Syllables / Words;

    /// <summary>
    /// Flesch-Douma score, mostly 0 (very hard) to 100 (very easy), not cut off: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per
    /// sentence. Source: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960), after R. Flesch (1948).
    /// </summary>
    public double? FleschDouma => 206.84 - 77 * SyllablesPerWord - 0.93 * WordsPerSentence;

    /// <summary>
    /// LIX, mostly 20 (very easy) to 60 (very hard): words per sentence + percentage of words of more than six letters.
    /// Source: C.H. Björnsson, Läsbarhet (Stockholm, 1968). Dutch compounds make it a little high.
    /// </summary>
    public double? Lix => WordsPerSentence + 100.0 * LongWords / Words;

    /// <summary>Share of long sentences, 0 to 1.</summary>
    public double? LongSentenceShare => IsTooShort ? null : (double)LongSentences / Sentences;

    /// <summary>Share of sentences in the passive, 0 to 1.</summary>
    public double? PassiveShare => IsTooShort ? null : (double)PassiveSentences / Sentences;

    /// <summary>The band that the Flesch-Douma score falls in.</summary>
    public ReadingLevel? Level => FleschDouma switch
    {
        null => null,
        >= 80 => ReadingLevel.A2,
        >= 60 => ReadingLevel.B1,
        >= 45 => ReadingLevel.B2,
        _ => ReadingLevel.C1,
    };
}
