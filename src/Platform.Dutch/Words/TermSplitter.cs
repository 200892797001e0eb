using System.Globalization;
using System.Text;

namespace Platform.Dutch.Words;

/// <summary>
/// Finds the words of a text or a query for searching. Unlike <see cref="Texts.WordSplitter"/> it takes web addresses apart, so that a part of one is
/// found, and reads a sign behind a number: <c>18-/18+</c> is <c>18min</c> and <c>18plus</c>.
/// </summary>
static class TermSplitter
{
    const int LongestWord = 100;

    public static IEnumerable<(int Start, int Length, string Word, bool IsLetterWord)> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            i = EndOfWord(text, i);
            var written = text[start..i];
            if (Sign(text, start, i) is { } sign)
            {
                written += sign;
                i++;
            }
            var word = Fold(written);
            if (word.Length is > 0 and <= LongestWord) yield return (start, i - start, word, written.Length is >= 2 and <= 7 && written.Count(char.IsUpper) >= 2);
        }
    }

    static int EndOfWord(string text, int i)
    {
        while (i < text.Length && (IsPart(text[i]) || (IsJoint(text[i]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))) i++;
        return i;
    }

    // "18+" and "18-", but not the dash of "16-27" or "3-daags", which belongs to the word.
    static string? Sign(string text, int start, int end)
    {
        if (end >= text.Length || !char.IsDigit(text[end - 1])) return null;
        if (text[end] == '+') return "plus";
        return text[end] == '-' && !text.AsSpan(start, end - start).Contains('-') ? "min" : null;
    }

    static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    static bool IsJoint(char c) => c is '\'' or '’' or '-' or '\u2011';

    /// <summary>Small letters, one way to write hyphens and ligatures, no soft hyphens, nothing behind a last apostrophe (<c>foto's</c>).</summary>
    public static string Fold(string written)
    {
        var folded = new StringBuilder(written.Length);
        foreach (var c in written.Normalize(NormalizationForm.FormC))
        {
            switch (c)
            {
                case '\u00AD': break;
                case '’' or '‘' or '`' or 'ʼ': folded.Append('\''); break;
                case '\u2011' or '–': folded.Append('-'); break;
                case 'ĳ' or 'Ĳ': folded.Append("ij"); break;
                default: folded.Append(char.ToLowerInvariant(c)); break;
            }
        }
        var word = folded.ToString();
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe > 0 && apostrophe >= word.Length - 3 ? word[..apostrophe] : word.Replace("'", "", StringComparison.Ordinal);
    }
}
