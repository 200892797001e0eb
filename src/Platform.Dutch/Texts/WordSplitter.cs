using System.Text.RegularExpressions;

namespace Platform.Dutch.Texts;

/// <summary>
/// Finds the words of a text. Web and e-mail addresses are no words; <c>foto's</c>, <c>e-mail</c>, <c>3,5</c>, <c>12-3-2026</c>,
/// <c>16-jarige</c> and <c>o.a.</c> are one word each; <c>en/of</c> is two. Soft hyphens are as if they were not there.
/// </summary>
public static partial class WordSplitter
{
    /// <summary>The words of a text, with their places.</summary>
    public static IReadOnlyList<Word> Split(string text) => Split(text, 0, text.Length);

    /// <summary>The words between two places of a text; the places found count from the start of the whole text.</summary>
    internal static List<Word> Split(string text, int start, int end)
    {
        var words = new List<Word>();
        for (var match = Token().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            if (match.Groups["address"].Success) continue;
            var length = match.Value.AsSpan().TrimEnd('\u00AD').Length;
            var word = text.Substring(match.Index, length);
            if (word.Contains('\u00AD', StringComparison.Ordinal)) word = word.Replace("\u00AD", "", StringComparison.Ordinal);
            if (match.Index + length < end && text[match.Index + length] == '.' && Abbreviations.Contains(word + "."))
            {
                word += ".";
                length++;
            }
            words.Add(new Word(match.Index, length, word));
        }
        return words;
    }

    // Atomic groups: a word that turns out to be no address is not tried again letter by letter.
    [GeneratedRegex("""
        (?<address>(?:https?://|www\.)[^\s<>"]+ | (?>[\w.+-]+)@[\w-]+(?:\.[\w-]+)+ | (?<![\w.])(?>[\w-]+)(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|info|example)\b(?:/[^\s<>"]*)?)
        | \d+(?:[.,:/-]\d+)*(?:-?\p{L}[\p{L}\p{M}\u00AD]*(?:[-'’][\p{L}\p{M}\u00AD]+)*)?
        | (?:\p{L}\.){2,}
        | [tad]/[md](?!\p{L})
        | ['’][sntk](?=\s)
        | \p{L}[\p{L}\p{M}\p{Nd}\u00AD]*(?:['’-][\p{L}\p{M}\p{Nd}\u00AD]+)*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
