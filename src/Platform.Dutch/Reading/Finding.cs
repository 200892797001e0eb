namespace Platform.Dutch.Reading;

/// <summary>What may make a text hard to read.</summary>
public enum FindingKind
{
    /// <summary>A sentence of more than 20 words.</summary>
    LongSentence,

    /// <summary>A sentence in the passive, see <see cref="PassiveVoice"/>.</summary>
    Passive,

    /// <summary>A difficult word with a plainer alternative.</summary>
    Jargon,

    /// <summary>A paragraph of more than 150 words.</summary>
    LongParagraph,

    /// <summary>300 words or more without a heading.</summary>
    NoSubheading,
}

/// <summary>Something to look at again, and where it stands in the source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Place in the source, in UTF-16 units.</param>
/// <param name="Length">Length in the source, in UTF-16 units.</param>
/// <param name="Message">What is the matter, in Dutch at level B1.</param>
/// <param name="Advice">What to do about it, in Dutch at level B1.</param>
public sealed record Finding(FindingKind Kind, int Start, int Length, string Message, string Advice)
{
    /// <summary>The entry of the list that was found; only with <see cref="FindingKind.Jargon"/>.</summary>
    public JargonWord? Jargon { get; init; }
}
