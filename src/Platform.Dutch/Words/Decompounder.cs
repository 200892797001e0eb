using System.Collections.Concurrent;

namespace Platform.Dutch.Words;

/// <summary>
/// Divides a compound into the words it is made of: <c>jeugdhulpaanbieder</c> is <c>jeugdhulp</c> + <c>aanbieder</c>, and <c>jeugdhulp</c> is
/// <c>jeugd</c> + <c>hulp</c>. A part keeps its linking letters (<c>gezins</c>). Only what the lexicon allows at that place becomes a part; of
/// several divisions the one with fewest and commonest parts wins. A common word, or one of less than eight letters, stays whole.
/// </summary>
public sealed class Decompounder(Lexicon lexicon)
{
    const int ShortestCompound = 8;
    const int LongestCompound = 60;
    const int CacheSize = 50_000;

    // Found by trying on labelled compounds: the price of a part, and of what makes a part doubtful.
    const double PartCost = 3;
    const double NotMiddleCost = 1;
    const double FourLettersCost = 1;
    const double UnknownCost = 1.2;
    const double MostForAPart = 5.2;

    readonly ConcurrentDictionary<string, string[]> _splits = new(StringComparer.Ordinal);

    /// <summary>The outermost parts of a compound; empty when it is none.</summary>
    /// <param name="word">In small letters, with its accents.</param>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length is < ShortestCompound or > LongestCompound) return [];
        if (_splits.TryGetValue(word, out var known)) return known;
        if (_splits.Count >= CacheSize) _splits.Clear(); // words of texts are without end
        return _splits[word] = lexicon.Find(word) is { } whole && whole.Marks.HasFlag(Lexicon.Marks.Whole) ? [] : Cheapest(word);
    }

    /// <summary>All parts, also the parts of parts, without repeats: <c>jeugdhulp</c>, <c>jeugd</c>, <c>hulp</c>, <c>aanbieder</c>.</summary>
    public IReadOnlyList<string> AllParts(string word)
    {
        var found = new List<string>();
        Add(word);
        return found;

        void Add(string compound)
        {
            foreach (var part in Split(compound))
            {
                if (found.Contains(part)) continue;
                found.Add(part);
                Add(part);
            }
        }
    }

    // best[i] is the cheapest way to divide the first i letters, whose last part began at previous[i].
    string[] Cheapest(string word)
    {
        Span<double> best = stackalloc double[word.Length + 1];
        Span<int> previous = stackalloc int[word.Length + 1];
        best.Fill(double.PositiveInfinity);
        best[0] = 0;
        for (var from = 0; from < word.Length; from++)
        {
            if (double.IsPositiveInfinity(best[from])) continue;
            var walk = new Lexicon.Walk(lexicon);
            for (var to = from + 1; to <= word.Length && walk.Next(word[to - 1]); to++)
            {
                if (walk.Found is not { } entry || Cost(entry, from, to, word.Length) is not { } cost || best[from] + cost >= best[to]) continue;
                (best[to], previous[to]) = (best[from] + cost, from);
            }
        }
        if (double.IsPositiveInfinity(best[^1])) return [];

        var parts = new List<string>();
        for (var to = word.Length; to > 0; to = previous[to]) parts.Insert(0, word[previous[to]..to]);
        return best[^1] > MostForAPart * parts.Count ? [] : [.. parts];
    }

    static double? Cost(Lexicon.Entry entry, int from, int to, int length)
    {
        if (from == 0 && to == length) return null;
        var (isFirst, isLast) = (from == 0, to == length);
        var allowed = isFirst ? Lexicon.Marks.First : isLast ? Lexicon.Marks.Last : Lexicon.Marks.Middle | Lexicon.Marks.First;
        if ((entry.Marks & allowed) == 0) return null;
        return PartCost
            + (isFirst || isLast || entry.Marks.HasFlag(Lexicon.Marks.Middle) ? 0 : NotMiddleCost)
            + (to - from == 4 ? FourLettersCost : 0)
            + (entry.Commonness == 0 ? UnknownCost : (9 - entry.Commonness) / 8.0);
    }
}
