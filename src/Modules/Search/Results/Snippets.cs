using Platform.Dutch.Words;

namespace Platform.Search.Results;

/// <summary>Marks what was found in a text: also another form of a word, a part of a compound, or another word for the same.</summary>
sealed class Snippets(TextAnalyzer analyzer, Question question)
{
    const int Length = 220;
    const int Before = 40;
    const int MostRead = 30_000;

    readonly Dictionary<string, double> _wanted = question.Terms.ToDictionary(t => t.Name, t => t.Factor, StringComparer.Ordinal);

    /// <summary>The whole text, marked.</summary>
    public IReadOnlyList<SnippetPart> Mark(string text) => Parts(text, [.. Hits(text)], 0, text.Length);

    /// <summary>The piece of a text with most of what was asked for, marked.</summary>
    public IReadOnlyList<SnippetPart> Cut(string body)
    {
        if (body.Length == 0) return [];
        var text = body.Length > MostRead ? body[..MostRead] : body;
        var hits = Hits(text).ToList();
        var start = Best(hits) is { } best && best.Start > Before ? WordStart(body, best.Start - Before) : 0;
        var end = start + Length >= body.Length ? body.Length : WordEnd(body, start + Length);
        List<SnippetPart> parts = [.. Parts(body, hits, start, end)];
        if (start > 0) parts.Insert(0, new("… ", false));
        if (end < body.Length) parts.Add(new(" …", false));
        return parts;
    }

    // The first of the places from which most different words follow within one snippet.
    static Hit? Best(List<Hit> hits)
    {
        var (best, most) = ((Hit?)null, 0.0);
        for (var i = 0; i < hits.Count; i++)
        {
            var seen = new Dictionary<string, double>(StringComparer.Ordinal);
            for (var j = i; j < hits.Count && hits[j].End <= hits[i].Start + Length - Before; j++) seen[hits[j].Term] = Math.Max(hits[j].Worth, seen.GetValueOrDefault(hits[j].Term));
            if (seen.Values.Sum() is var worth && worth > most) (best, most) = (hits[i], worth);
        }
        return best;
    }

    IEnumerable<Hit> Hits(string text)
    {
        List<Term> words = [.. analyzer.Terms(text).Where(t => !analyzer.IsStopWord(t))];
        var concepts = analyzer.Concepts(words).Where(c => _wanted.ContainsKey(c.Concept)).SelectMany(c => Enumerable.Range(c.At, c.Count).Select(at => (At: at, c.Concept))).ToLookup(c => c.At, c => c.Concept);
        for (var i = 0; i < words.Count; i++)
        {
            var term = _wanted.ContainsKey(words[i].Stem) ? words[i].Stem : concepts[i].FirstOrDefault() ?? analyzer.Parts(words[i]).FirstOrDefault(_wanted.ContainsKey);
            if (term is not null) yield return new Hit(words[i].Start, words[i].End, term, _wanted[term]);
        }
    }

    static IReadOnlyList<SnippetPart> Parts(string text, List<Hit> hits, int start, int end)
    {
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var hit in hits.Where(h => h.Start >= start && h.End <= end))
        {
            if (hit.Start > at) parts.Add(new(text[at..hit.Start], false));
            parts.Add(new(text[hit.Start..hit.End], true));
            at = hit.End;
        }
        if (at < end) parts.Add(new(text[at..end], false));
        return parts;
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

    readonly record struct Hit(int Start, int End, string Term, double Worth);
}
