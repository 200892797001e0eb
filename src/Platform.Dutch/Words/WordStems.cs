using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Platform.Dutch.Words;

/// <summary>
/// Stems for searching: those of <see cref="DutchStemmer"/>, mended where that one keeps apart what a reader takes for one word
/// (<c>kind</c> and <c>kinderen</c>, <c>functie</c> and <c>functies</c>, <c>gezin</c> and <c>gezinnen</c>, <c>brief</c> and <c>brieven</c>), without accents.
/// </summary>
public sealed class WordStems(Lexicon lexicon, Decompounder compounds)
{
    const int CacheSize = 50_000;

    static readonly (string Form, string Singular)[] s_irregular =
    [
        ("kinderen", "kind"), ("leden", "lid"), ("steden", "stad"), ("schepen", "schip"), ("wegen", "weg"), ("dagen", "dag"), ("eieren", "ei"),
        ("jeugdigen", "jeugdig"), ("crises", "crisis"), ("musea", "museum"), ("centra", "centrum"), ("criteria", "criterium"),
    ];

    readonly ConcurrentDictionary<string, string> _stems = new(StringComparer.Ordinal);

    /// <param name="word">In small letters, with its accents.</param>
    public string Of(string word)
    {
        if (_stems.TryGetValue(word, out var known)) return known;
        if (_stems.Count >= CacheSize) _stems.Clear();
        return _stems[word] = WithoutAccents(word.Length > 2 && !char.IsDigit(word[0]) ? Stem(word) : word);
    }

    string Stem(string word)
    {
        if (word.Length < 4) return DutchStemmer.Stem(word);
        foreach (var (form, singular) in s_irregular)
        {
            // "schoolkinderen" and "teamleden" too, but not "beleden"
            var isEnd = word.Length > form.Length + 3 && form is "kinderen" or "leden";
            if (word.EndsWith(form, StringComparison.Ordinal) && (isEnd || word.Length == form.Length)) return DutchStemmer.Stem(word[..^form.Length] + singular);
        }
        return Tidy(DutchStemmer.Stem(WithoutPlural(word)));
    }

    // ideeën, functies and casemanagers' "logo's": plurals that Snowball leaves.
    string WithoutPlural(string word)
    {
        if (word.EndsWith("ieën", StringComparison.Ordinal) || word.EndsWith("ieen", StringComparison.Ordinal) || word.EndsWith("eeën", StringComparison.Ordinal)) return word[..^2];
        if (word.Length < 5 || word[^1] != 's' || !IsVowel(word[^2])) return word;
        var singular = word[..^1];
        return Exists(singular) || (word.EndsWith("ies", StringComparison.Ordinal) && !Exists(word)) ? singular : word;
    }

    bool Exists(string word) => lexicon.Contains(word) || (word.Length >= 8 && compounds.Split(word).Count > 0);

    // gezinn: gezin; briev: brief; wijzig-ing after "wijzigingen"
    static string Tidy(string stem)
    {
        if (stem.Length >= 7 && stem.EndsWith("ing", StringComparison.Ordinal) && !IsVowel(stem[^4])) stem = stem[..^3];
        if (stem.Length >= 4 && stem[^1] == stem[^2] && !IsVowel(stem[^1])) stem = stem[..^1];
        if (stem.Length < 3) return stem;
        return stem[^1] switch { 'v' => stem[..^1] + 'f', 'z' => stem[..^1] + 's', _ => stem };
    }

    static string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var letters = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Normalize(NormalizationForm.FormC);
    }

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';
}
