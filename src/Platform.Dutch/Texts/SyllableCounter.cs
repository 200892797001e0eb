using System.Buffers;

namespace Platform.Dutch.Texts;

/// <summary>
/// Counts the syllables of a Dutch word. Every group of vowels that sounds as one (<c>aai</c>, <c>eeu</c>, <c>ij</c>, <c>ie</c>) is a
/// syllable and a trema starts a new one; loan words that do not follow Dutch spelling stand in a list of exceptions and are also
/// found inside compounds (<c>wijkteam</c>). <c>i</c> before another vowel counts on its own, as in written word division: so-ci-aal.
/// Abbreviations, letter words (<c>AVG</c>, <c>Wlz</c>) and numbers up to a million count as they are read aloud.
/// </summary>
public static class SyllableCounter
{
    /// <summary>Vowel signs that sound as one, longest first for each beginning.</summary>
    static readonly string[] s_groups =
        ["aai", "ooi", "oei", "eeu", "ieu", "oeu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ou", "au", "ui", "ei", "ij", "ai", "oi", "ay", "ey", "oy", "uy", "ëe", "ëi", "ïe", "üi", "éé"];

    static readonly SearchValues<string> s_stems = SearchValues.Create([.. LoanWords.Stems.Select(s => s.Stem)], StringComparison.Ordinal);

    /// <summary>Syllables of one word; at least 1 when it has a letter or a digit, except for <c>'s</c>, which belongs to the next word.</summary>
    public static int Count(string word)
    {
        if (Abbreviations.Syllables(word) is { } known) return known;
        if (word.Length == 2 && word[0] is '\'' or '’') return word[1] is 's' or 'S' ? 0 : 1;
        var (count, written, start) = (0, word.Normalize(System.Text.NormalizationForm.FormC), 0);
        for (var i = 0; i <= written.Length; i++)
        {
            if (i < written.Length && written[i] is not ('-' or '\'' or '’' or '/')) continue;
            if (i > start) count += Part(written[start..i], afterMark: start > 0 && written[start - 1] is '\'' or '’');
            start = i + 1;
        }
        return Math.Max(count, 1);
    }

    // A part between hyphens or apostrophes; behind an apostrophe ("foto's", "z'n") a part without a vowel has no syllable.
    static int Part(string part, bool afterMark)
    {
        if (char.IsAsciiDigit(part[0])) return SpokenNumber.Syllables(part);
        var lower = part.ToLowerInvariant();
        if (LoanWords.Whole.TryGetValue(lower, out var known)) return known;
        if (lower.AsSpan().IndexOfAny(Vowels) < 0) return afterMark || part.Length == 1 ? 0 : part.Length;
        if (part.Length is > 1 and < 6 && part.All(char.IsUpper)) return part.Length;
        return Letters(lower);
    }

    const string Vowels = "aeiouyàáâäãåèéêëìíîïòóôöõùúûüýÿæœĳ";

    static int Letters(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny(s_stems) >= 0)
        {
            foreach (var (stem, syllables) in LoanWords.Stems)
            {
                var at = word.IndexOf(stem, StringComparison.Ordinal);
                if (at >= 0) return Letters(word[..at]) + syllables + Letters(word[(at + stem.Length)..]);
            }
        }
        var count = 0;
        for (var i = 0; i < word.Length;)
        {
            var length = IsVowel(word, i) ? GroupAt(word, i) : 0;
            count += length > 0 ? 1 : 0;
            i += Math.Max(length, 1);
        }
        return count;
    }

    static bool IsVowel(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'u' => i == 0 || word[i - 1] != 'q', // kwaliteit, but qu-otum
        'y' => i + 1 == word.Length || !Vowels.Contains(word[i + 1]) || (i > 0 && !Vowels.Contains(word[i - 1])), // yoga has a consonant, systeem and hyena a vowel
        _ => Vowels.Contains(word[i]),
    };

    static int GroupAt(ReadOnlySpan<char> word, int i)
    {
        foreach (var group in s_groups)
            if (word[i..].StartsWith(group, StringComparison.Ordinal) && Holds(word, i, group)) return group.Length;
        return 1;
    }

    // Where the same signs are two sounds after all.
    static bool Holds(ReadOnlySpan<char> word, int i, string group)
    {
        var next = i + group.Length < word.Length ? word[i + group.Length] : ' ';
        return group switch
        {
            "ai" or "oi" => next != 'j' && !(group == "oi" && next == 'e'), // na-ijver, zo-iets
            "ieu" => next is not ('s' or 'z' or 'r'), // nieuw, but seri-eus and interi-eur
            "eu" => !(next == 'm' && i + 3 == word.Length), // jubile-um, but reu-ma
            _ => true,
        };
    }
}
