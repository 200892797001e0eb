namespace Platform.Dutch.Texts;

/// <summary>
/// Finds the sentences of a text. A point ends a sentence when white space and no small letter follow, and when it does not belong to an
/// abbreviation (<c>dr.</c>, <c>o.a.</c>), an initial or a number. A closing quote or bracket belongs to the sentence before it;
/// a quoted question in the middle of a sentence does not end it.
/// </summary>
public static class SentenceSplitter
{
    const string Closers = "\"'”’»)]\u00AD";
    const string Openers = "\"'“‘„‚«([\u00AD";

    /// <summary>The sentences of a text, with their places. What has no word is left out.</summary>
    public static IReadOnlyList<Sentence> Split(string text) => Split(text, 0, text.Length);

    /// <summary>The sentences between two places of a text; the places found count from the start of the whole text.</summary>
    internal static List<Sentence> Split(string text, int start, int end)
    {
        var sentences = new List<Sentence>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!IsStop(text[i])) continue;
            var after = i + 1;
            while (after < end && (IsStop(text[after]) || Closers.Contains(text[after], StringComparison.Ordinal))) after++;
            if (after < end && !char.IsWhiteSpace(text[after])) continue;
            if (after < end && !IsEnd(text, from, i, after, end)) continue;
            Add(sentences, text, from, after);
            from = after;
            i = after - 1;
        }
        Add(sentences, text, from, end);
        return sentences;
    }

    static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        if (start == end) return;
        var words = WordSplitter.Split(text, start, end);
        if (words.Count > 0) sentences.Add(new Sentence(start, end - start, words));
    }

    static bool IsEnd(string text, int sentence, int stop, int after, int end)
    {
        var next = after;
        while (next < end && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next], StringComparison.Ordinal))) next++;
        if (next == end) return true;
        if (char.IsLower(text[next]) && !StartsWithClitic(text, next, end)) return false;
        return text[stop] != '.' || PointEnds(text, sentence, stop, text[next]);
    }

    static bool PointEnds(string text, int sentence, int point, char next)
    {
        var begin = point;
        while (begin > sentence && !char.IsWhiteSpace(text[begin - 1]) && !Openers.Contains(text[begin - 1], StringComparison.Ordinal)) begin--;
        var token = text[begin..point];
        if (Abbreviations.Contains(token + ".")) return Abbreviations.MayEndSentence(token + ".") && char.IsUpper(next);
        if (IsInitials(token)) return false;
        return !token.All(char.IsAsciiDigit) || text.AsSpan(sentence, begin - sentence).ContainsAnyExcept(" \t\r\n\u00AD"); // "1. Eerst dit"
    }

    // "J", "J.P": capitals with points between them.
    static bool IsInitials(string token) => token.Length % 2 == 1 && token.Select((c, i) => i % 2 == 0 ? char.IsUpper(c) : c == '.').All(right => right);

    // "'s Avonds", "'t Kan": the apostrophe was skipped with the openers; the capital comes behind the small letter.
    static bool StartsWithClitic(string text, int at, int end) =>
        text[at] is 's' or 't' or 'k' or 'n' && text[at - 1] is '\'' or '’' or '‘' && at + 2 < end && text[at + 1] == ' ' && char.IsUpper(text[at + 2]);

    static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\u00AD';
}
