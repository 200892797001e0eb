namespace Platform.Dutch.Words;

/// <summary>Finds what somebody meant by a word that does not exist, among words that do: few errors, the same first letter, a common word.</summary>
public static class Spelling
{
    /// <summary>A shorter word gets no suggestion: too many words are near.</summary>
    public const int ShortestWord = 4;

    const int TwoErrorsFrom = 8;
    const double OtherFirstLetter = 0.6; // people seldom mistype a first letter
    const double OtherLastLetter = 0.2;
    const double PerTenfold = 0.12;

    /// <summary>The most errors that a word of this length may have.</summary>
    public static int MostErrors(int length) => length < ShortestWord ? 0 : length < TwoErrorsFrom ? 1 : 2;

    /// <summary>The words that are near enough, nearest first, with how unlikely each is before it is known how common it is.</summary>
    /// <param name="word">In small letters.</param>
    /// <param name="vocabulary">Words that exist.</param>
    public static IReadOnlyList<(string Word, double Price)> Near(string word, IEnumerable<string> vocabulary)
    {
        var most = MostErrors(word.Length);
        if (most == 0) return [];
        var near = new List<(string Word, double Price)>();
        foreach (var candidate in vocabulary)
        {
            if (candidate.Length < ShortestWord || EditDistance.Between(word, candidate, most) is var errors && errors > most) continue;
            near.Add((candidate, errors + (candidate[0] == word[0] ? 0 : OtherFirstLetter) + (candidate[^1] == word[^1] ? 0 : OtherLastLetter)));
        }
        near.Sort((a, b) => a.Price != b.Price ? a.Price.CompareTo(b.Price) : string.CompareOrdinal(a.Word, b.Word));
        return near;
    }

    /// <summary>The likeliest of these words.</summary>
    /// <param name="near">From <see cref="Near"/>.</param>
    /// <param name="documents">Number of texts that have a word; a word of none is left out.</param>
    public static string? Likeliest(IEnumerable<(string Word, double Price)> near, Func<string, int> documents)
    {
        var (best, lowest) = ((string?)null, double.MaxValue);
        foreach (var (word, price) in near)
        {
            if (documents(word) is not (> 0 and var count)) continue;
            var total = price - PerTenfold * Math.Log10(1 + count);
            if (total < lowest) (best, lowest) = (word, total);
        }
        return best;
    }
}
