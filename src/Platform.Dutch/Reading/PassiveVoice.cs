using System.Collections.Frozen;
using Platform.Dutch.Texts;

namespace Platform.Dutch.Reading;

/// <summary>
/// Recognises the passive (lijdende vorm): in one clause a form of <c>worden</c> or <c>zijn</c> and a past participle that belongs to it.
/// A clause ends at a comma, colon, bracket or a word such as <c>omdat</c>; the participle belongs to the auxiliary just behind it, else to the nearest one before it.
/// Participles are known by their form (<c>ge…d</c>, <c>aan…ge…en</c>, <c>ver…d</c>) or from a list. No passive: a perfect with <c>zijn</c>
/// (<c>is gegaan</c>) and participles that are used as adjectives (<c>is bekend</c>).
/// Misses: an auxiliary and participle parted by a clause (<c>wordt, als het kan, besproken</c>), passives without a participle
/// (<c>het is te doen</c>), with <c>raken</c> or <c>krijgen</c>, and rare strong participles of verbs with be-, ver- or ont-. Wrongly taken for a passive: a perfect with <c>zijn</c> of a verb that
/// is not in the list (<c>je bent ingelogd</c>).
/// </summary>
public static class PassiveVoice
{
    static readonly FrozenSet<string> s_become = Set("word wordt worden werd werden geworden");
    static readonly FrozenSet<string> s_be = Set("is ben bent was waren zijn geweest");
    static readonly FrozenSet<string> s_have = Set("heb hebt heeft hebben had hadden gehad");
    static readonly FrozenSet<string> s_clauseStarts = Set("maar want omdat doordat dat die terwijl toen voordat nadat zodat waarna waarbij");

    /// <summary>True when a clause of this sentence is passive.</summary>
    /// <param name="text">The text that the sentence stands in.</param>
    /// <param name="sentence">A sentence of that text.</param>
    public static bool IsPassive(string text, Sentence sentence)
    {
        var words = sentence.Words;
        for (var (start, i) = (0, 1); i <= words.Count; i++)
        {
            if (i < words.Count && !StartsClause(text, words[i - 1], words[i])) continue;
            if (IsPassive(words, start, i)) return true;
            start = i;
        }
        return false;
    }

    static bool StartsClause(string text, Word before, Word word) =>
        text.AsSpan(before.End, word.Start - before.End).IndexOfAny(",;:()–—") >= 0 || s_clauseStarts.Contains(word.Text);

    static bool IsPassive(IReadOnlyList<Word> words, int start, int end)
    {
        var (hasBe, hasOther) = (false, false);
        for (var i = start; i < end; i++)
        {
            hasBe |= s_be.Contains(words[i].Text);
            hasOther |= s_have.Contains(words[i].Text) || s_become.Contains(words[i].Text); // then "zijn" is his: "heeft zijn huis verkocht"
        }
        if (!hasBe && !hasOther) return false;
        for (var i = start; i < end; i++)
        {
            if (!Participle.Is(words[i].Text, i > start ? words[i - 1].Text : "")) continue;
            if (Auxiliary(words, start, end, i, hasOther) is not { } auxiliary) continue;
            if (s_become.Contains(auxiliary) || (s_be.Contains(auxiliary) && !Participle.TakesBe(words[i].Text))) return true;
        }
        return false;
    }

    // "dat besproken moet worden", else "wordt volgende week besproken", else any word behind it.
    static string? Auxiliary(IReadOnlyList<Word> words, int start, int end, int participle, bool hasOther) =>
        First(words, participle + 1, Math.Min(participle + 3, end), hasOther) ?? Last(words, start, participle, hasOther) ?? First(words, participle + 1, end, hasOther);

    static string? First(IReadOnlyList<Word> words, int start, int end, bool hasOther)
    {
        for (var i = start; i < end; i++)
            if (IsAuxiliary(words[i].Text, hasOther)) return words[i].Text;
        return null;
    }

    static string? Last(IReadOnlyList<Word> words, int start, int end, bool hasOther)
    {
        for (var i = end - 1; i >= start; i--)
            if (IsAuxiliary(words[i].Text, hasOther)) return words[i].Text;
        return null;
    }

    static bool IsAuxiliary(string word, bool hasOther) =>
        s_become.Contains(word) || s_have.Contains(word) || (s_be.Contains(word) && !(hasOther && word.Equals("zijn", StringComparison.OrdinalIgnoreCase)));

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
