namespace Platform.Dutch.Reading;

/// <summary>
/// The forms that a Dutch word may take, made by rule: plurals, adjectives with -e, the regular forms of verbs. It also makes forms that do
/// not exist; that does no harm, because they are only looked for. Irregular forms need an entry of their own.
/// </summary>
static class Inflection
{
    /// <param name="word">In small letters, without accents.</param>
    public static IEnumerable<string> FormsOf(string word) => Forms(word).Prepend(word).Distinct();

    static IEnumerable<string> Forms(string word)
    {
        if (word.Length < 3) return [];
        if (word.Length < 4 || !word.All(char.IsAsciiLetterLower)) return [word + "en", word + "s"];
        if (word.EndsWith("en", StringComparison.Ordinal)) return VerbForms(word);
        if (word.EndsWith("heid", StringComparison.Ordinal)) return [word[..^4] + "heden"];
        if (word[^1] == 'e') return [word + "s", word + "n", word[..^1]];
        if (IsVowel(word[^1]) || word[^1] == 'y') return [word + "'s", word + "s", word + "en"];
        var open = Opened(word);
        return [open + "e", open + "en", open + "er", open + "ere", word + "s", word + "e", word + "en"];
    }

    // regulier-e, adequa-te, complex-e; a short vowel doubles: stap-pen; f and s soften: perspectie-ven, proce-s-sen.
    static string Opened(string word)
    {
        var (last, before) = (word[^1], word[^2]);
        if (word.Length > 3 && IsVowel(before) && word[^3] == before) return word[..^2] + Soft(last); // adequaat, adequate
        if (IsVowel(before) && !IsVowel(word[^3])) return word.EndsWith("el", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) ? word : word + last;
        return word[..^1] + Soft(last);
    }

    static IEnumerable<string> VerbForms(string infinitive)
    {
        foreach (var stem in Stems(infinitive[..^2]))
        {
            var (prefix, root) = Separable(stem);
            foreach (var tail in (string[])["", "t", "d", "de", "den", "te", "ten", "e"])
            {
                if (tail.Length > 0 || infinitive.EndsWith("eren", StringComparison.Ordinal)) yield return stem + tail; // "borg" is a word of its own
                yield return prefix + "ge" + root + tail;
            }
            if (prefix.Length > 0) yield return prefix + "te" + infinitive[prefix.Length..];
        }
        yield return infinitive + "d";
        yield return infinitive + "de";
    }

    // vaststell-en: vaststel; implementer-en: implementeer, but lever-en: lever, so both.
    static IEnumerable<string> Stems(string stem)
    {
        if (stem.Length < 3) yield break;
        if (stem[^1] == stem[^2]) stem = stem[..^1];
        yield return Hard(stem);
        if (!IsVowel(stem[^1]) && IsVowel(stem[^2]) && !IsVowel(stem[^3])) yield return Hard(stem.Insert(stem.Length - 1, stem[^2].ToString()));
    }

    static (string Prefix, string Root) Separable(string stem)
    {
        foreach (var prefix in (string[])["terug", "samen", "door", "over", "vast", "voor", "aan", "bij", "mee", "toe", "uit", "weg", "af", "in", "om", "op"])
            if (stem.Length > prefix.Length + 3 && stem.StartsWith(prefix, StringComparison.Ordinal)) return (prefix, stem[prefix.Length..]);
        return ("", stem);
    }

    static char Soft(char c) => c switch { 'f' => 'v', 's' => 'z', _ => c };

    static string Hard(string stem) => stem[^1] switch { 'v' => stem[..^1] + 'f', 'z' => stem[..^1] + 's', _ => stem };

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
