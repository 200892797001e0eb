using System.Globalization;
using System.Text;
using Platform.Dutch.Texts;

namespace Platform.Dutch.Reading;

/// <summary>
/// Finds difficult words in a sentence, also when inflected: <c>beschikkingen</c>, <c>adequate</c>, <c>gefaciliteerd</c>. Where several fit, the longest
/// wins; nothing is found inside another word (<c>casus</c> not in <c>casusregie</c>). Case and accents do not matter. Immutable: one list may serve many threads.
/// </summary>
public sealed class JargonList
{
    /// <summary>A list without words.</summary>
    public static JargonList Empty { get; } = new([]);

    // By the first word, in each of its forms; the phrases with most words first.
    readonly Dictionary<string, List<(string[] Words, JargonWord Entry)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Makes a list of these words. Of two entries for one word the first counts.</summary>
    public JargonList(IEnumerable<JargonWord> words)
    {
        foreach (var entry in words)
        {
            string[] parts = [.. WordSplitter.Split(entry.Word).Select(w => w.Text)];
            if (parts.Length == 0) continue;
            var capitals = entry.Word.All(c => !char.IsLetter(c) || char.IsUpper(c));
            foreach (var last in capitals ? [parts[^1]] : Inflection.FormsOf(Fold(parts[^1])))
            {
                string[] phrase = [.. parts[..^1].Select(p => capitals ? p : Fold(p)), last];
                if (!_byFirst.TryGetValue(phrase[0], out var known)) _byFirst[phrase[0]] = known = [];
                if (!known.Exists(k => k.Words.AsSpan().SequenceEqual(phrase))) known.Add((phrase, entry));
            }
        }
        foreach (var known in _byFirst.Values) known.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    /// <summary>The difficult words in a sentence, in order, without overlap.</summary>
    public IEnumerable<(JargonWord Entry, int Start, int Length)> Find(Sentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if ((At(words, i, words[i].Text) ?? At(words, i, Fold(words[i].Text))) is not { } found) continue;
            var last = words[i + found.Count - 1];
            yield return (found.Entry, words[i].Start, last.End - words[i].Start);
            i += found.Count - 1;
        }
    }

    /// <summary>The form in which words are compared: small letters without accents.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        var letters = word.Replace('’', '\'').Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant();
    }

    (JargonWord Entry, int Count)? At(IReadOnlyList<Word> words, int i, string first)
    {
        if (!_byFirst.TryGetValue(first, out var phrases)) return null;
        foreach (var (phrase, entry) in phrases)
        {
            var fits = i + phrase.Length <= words.Count;
            for (var n = 1; fits && n < phrase.Length; n++) fits = phrase[n] == words[i + n].Text || phrase[n] == Fold(words[i + n].Text);
            if (fits) return (entry, phrase.Length);
        }
        return null;
    }
}
