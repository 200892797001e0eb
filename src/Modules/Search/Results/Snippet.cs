using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>The piece of a text around the first word that was found.</summary>
static class Snippet
{
    const int Before = 60;
    const int Length = 220;

    /// <param name="body">Composed, see <see cref="PlainWords.Compose"/>.</param>
    public static IReadOnlyList<SnippetPart> Of(string body, IReadOnlyList<string> words)
    {
        if (body.Length == 0) return [];
        var folded = PlainWords.Fold(body);
        var first = words.Select(w => folded.IndexOf(w, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = first <= Before ? 0 : WordStart(body, first - Before);
        var end = start + Length >= body.Length ? body.Length : WordEnd(body, start + Length);

        var parts = new List<SnippetPart>();
        if (start > 0) parts.Add(new("… ", false));
        var at = start;
        while (Next(folded, words, at, end) is var (hit, length))
        {
            if (hit > at) parts.Add(new(body[at..hit], false));
            parts.Add(new(body[hit..(hit + length)], true));
            at = hit + length;
        }
        if (at < end) parts.Add(new(body[at..end], false));
        if (end < body.Length) parts.Add(new(" …", false));
        return parts;
    }

    /// <summary>The first word at or after a place; of two at the same place the longest.</summary>
    static (int At, int Length)? Next(string folded, IReadOnlyList<string> words, int from, int end)
    {
        (int At, int Length)? best = null;
        foreach (var word in words)
        {
            var at = folded.IndexOf(word, from, end - from, StringComparison.Ordinal);
            if (at >= 0 && (best is null || at < best.Value.At || (at == best.Value.At && word.Length > best.Value.Length))) best = (at, word.Length);
        }
        return best;
    }

    static int WordStart(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        return space < 0 || space > at + 30 ? at : space + 1;
    }

    static int WordEnd(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        return space < at - 30 ? at : space;
    }
}
