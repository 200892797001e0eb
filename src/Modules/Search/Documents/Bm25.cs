using Platform.Dutch.Words;

namespace Platform.Search.Documents;

/// <summary>
/// BM25 over four fields (S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009, §3.6): the counts of a term in each field are weighed
/// and evened out for length first, and saturate together. The first half is stored in the posting, the second happens in the query.
/// </summary>
static class Bm25
{
    /// <summary>How soon more of the same stops to matter.</summary>
    public const double K1 = 0.9;

    const double B = 0.55;
    const double Title = 1.5;

    /// <summary>A stored weight of this much is once, in a body of average length.</summary>
    public const double Unit = 200;

    /// <summary>Far above what a document reaches; it fits in two bytes.</summary>
    public const int MostWeight = 0xffff;

    /// <summary>The weights of all terms of a document.</summary>
    public static IReadOnlyList<(long Term, int Weight)> Weights(AnalyzedText title, AnalyzedText body, AnalyzedText terms, AverageLengths average)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(title.Main, Title, average.TitleWords);
        Add(title.More, Title, average.TitleMore);
        Add(body.Main, 1, average.BodyWords);
        Add([.. body.More, .. terms.Main, .. terms.More], 1, average.BodyMore);
        // Two terms that share a number are one.
        var weights = new Dictionary<long, int>(sums.Count);
        foreach (var (term, sum) in sums) weights[TermId.Of(term)] = Math.Clamp((int)Math.Round(Unit * sum), 1, MostWeight);
        return [.. weights.Select(w => (w.Key, w.Value))];

        void Add(IReadOnlyList<string> field, double importance, double averageLength)
        {
            var one = importance / (1 - B + B * field.Count / averageLength);
            foreach (var term in field) sums[term] = sums.GetValueOrDefault(term) + one;
        }
    }

    /// <summary>What a term adds to the score of a document with this weight, before how rare it is.</summary>
    public static double Saturated(int weight) => weight * (K1 + 1) / (weight + K1 * Unit);

    /// <summary>How much a term tells, being in so many of all documents.</summary>
    public static double Rarity(int documents, int all) => Math.Log(1 + (all - documents + 0.5) / (documents + 0.5));
}

/// <summary>Words in a field, on average over a collection; at least 1.</summary>
sealed record AverageLengths(double TitleWords, double TitleMore, double BodyWords, double BodyMore)
{
    /// <summary>Of handreikingen, topics and sessions together; until a collection is measured.</summary>
    public static AverageLengths Typical { get; } = new(4, 3, 150, 60);
}
