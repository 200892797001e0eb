namespace Platform.Dutch.Words;

/// <summary>A word of a text as search sees it.</summary>
/// <param name="Start">Place in the text, in UTF-16 units.</param>
/// <param name="Length">Length in the text, in UTF-16 units.</param>
/// <param name="Word">In small letters, with accents, without apostrophes and what stands behind them: <c>gi</c> of <c>GI's</c>; <c>18plus</c> of <c>18+</c>.</param>
/// <param name="Stem">What forms of one word share.</param>
/// <param name="IsLetterWord">Written as <c>BEN</c> or <c>RETs</c>: at least two capitals.</param>
public readonly record struct Term(int Start, int Length, string Word, string Stem, bool IsLetterWord)
{
    /// <summary>Place in the text behind the word.</summary>
    public int End => Start + Length;
}
