namespace Platform.Dutch.Words;

/// <summary>
/// Finds what somebody meant by a word that does not exist, among words that do. Pairs of letters point to candidates, <see cref="EditDistance"/>
/// decides. Make one for a vocabulary and keep it: making takes a second for a hundred thousand words.
/// </summary>
public sealed class Spelling
{
    const int ShortestWord = 4;
    const int TwoErrorsFrom = 8;
    const double OtherFirstLetter = 0.6; // people seldom mistype a first letter
    const double OtherLastLetter = 0.2;
    const double PerTenfold = 0.12;

    readonly List<(string Word, int Documents)> _words = [];
    readonly Dictionary<int, List<int>> _byPair = [];

    /// <param name="vocabulary">Words in small letters, with the number of texts that have them.</param>
    public Spelling(IEnumerable<KeyValuePair<string, int>> vocabulary)
    {
        foreach (var (word, documents) in vocabulary)
        {
            if (word.Length < ShortestWord) continue;
            foreach (var pair in Pairs(word))
            {
                if (!_byPair.TryGetValue(pair, out var words)) _byPair[pair] = words = [];
                words.Add(_words.Count);
            }
            _words.Add((word, documents));
        }
    }

    /// <summary>The likeliest word, or null when none comes near.</summary>
    public string? Suggest(string word)
    {
        if (word.Length < ShortestWord) return null;
        var most = word.Length >= TwoErrorsFrom ? 2 : 1;
        var (best, cost) = ((string?)null, double.MaxValue);
        foreach (var (candidate, documents) in Near(word, most))
        {
            var errors = EditDistance.Between(word, candidate, most);
            if (errors > most) continue;
            var price = errors + (candidate[0] == word[0] ? 0 : OtherFirstLetter) + (candidate[^1] == word[^1] ? 0 : OtherLastLetter) - PerTenfold * Math.Log10(1 + documents);
            if (price < cost || (price == cost && string.CompareOrdinal(candidate, best) < 0)) (best, cost) = (candidate, price);
        }
        return best;
    }

    // An error breaks at most three pairs when letters changed places, and two otherwise; what shares fewer cannot be near enough.
    IEnumerable<(string Word, int Documents)> Near(string word, int most)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in Pairs(word))
            if (_byPair.TryGetValue(pair, out var words))
                foreach (var i in words)
                    if (Math.Abs(_words[i].Word.Length - word.Length) <= most) shared[i] = shared.GetValueOrDefault(i) + 1;
        var needed = Math.Max(1, Pairs(word).Count - 3 * most);
        return shared.Where(s => s.Value >= needed).Select(s => _words[s.Key]);
    }

    static HashSet<int> Pairs(string word)
    {
        var pairs = new HashSet<int>();
        for (var i = 0; i <= word.Length; i++) pairs.Add(((i == 0 ? '^' : word[i - 1]) << 16) | (i == word.Length ? '$' : word[i]));
        return pairs;
    }
}
