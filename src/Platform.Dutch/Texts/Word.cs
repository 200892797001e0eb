namespace Platform.Dutch.Texts;

/// <summary>A word in a text.</summary>
/// <param name="Start">Place in the text, in UTF-16 units.</param>
/// <param name="Length">Length in the text, in UTF-16 units; soft hyphens inside the word count.</param>
/// <param name="Text">The word itself, without soft hyphens; an abbreviation keeps its points.</param>
public readonly record struct Word(int Start, int Length, string Text)
{
    /// <summary>Place in the text behind the word.</summary>
    public int End => Start + Length;
}
