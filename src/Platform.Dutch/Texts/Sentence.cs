namespace Platform.Dutch.Texts;

/// <summary>A sentence in a text: at least one word.</summary>
/// <param name="Start">Place of its first character, in UTF-16 units.</param>
/// <param name="Length">Length with its closing mark, in UTF-16 units.</param>
/// <param name="Words">Its words, in order.</param>
public sealed record Sentence(int Start, int Length, IReadOnlyList<Word> Words)
{
    /// <summary>Place in the text behind the sentence.</summary>
    public int End => Start + Length;
}
