using Platform.Dutch.Words;
using Xunit.Abstractions;

namespace Platform.Dutch.Tests.Words;

public sealed class SpellingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("jeugd", "jeugd", 0)]
    [InlineData("jeugd", "jegud", 1)]
    [InlineData("jeugd", "jeug", 1)]
    [InlineData("jeugd", "jeuggd", 1)]
    [InlineData("jeugd", "jeuk", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("jeugd", "volwassen", 3)]
    public void Errors_are_counted_up_to_a_limit(string a, string b, int errors)
    {
        Assert.Equal(errors, EditDistance.Between(a, b, 2));
        Assert.Equal(errors, EditDistance.Between(b, a, 2));
    }

    /// <summary>Words of our own texts, each with one letter too many, too few, another one, or two that changed places; the first letter is right, as it nearly always is.</summary>
    [Fact]
    public void Typing_errors_come_right()
    {
        var analyzer = new TextAnalyzer([], StopWords.Default);
        var vocabulary = OwnTexts().SelectMany(t => analyzer.Analyze(t).Words.Select(w => w.Word).Distinct()).CountBy(w => w).ToDictionary();
        var random = new Random(7);
        var typos = vocabulary.Keys.Where(w => w.Length >= 7 && w.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal).Select(w => (Word: w, Typo: Mistype(w, random)))
            .Where(t => !vocabulary.ContainsKey(t.Typo) && !Lexicon.Dutch.Contains(t.Typo)).ToList();

        string? Stem(string? word) => word is null ? null : analyzer.Terms(word).Single().Stem; // another form of the word finds the same
        var wrong = typos.Where(t => Stem(Suggest(t.Typo, vocabulary)) != Stem(t.Word)).ToList();

        output.WriteLine($"{typos.Count} typing errors in a vocabulary of {vocabulary.Count} words: {1 - (double)wrong.Count / typos.Count:P1} came right. Wrong: {string.Join(", ", wrong.Take(20).Select(t => $"{t.Typo} > {Suggest(t.Typo, vocabulary)}"))}");
        Assert.True(typos.Count > 1000);
        Assert.True(wrong.Count <= 0.02 * typos.Count, $"{wrong.Count} of {typos.Count} stayed wrong.");
    }

    [Theory, InlineData("bus"), InlineData("qqqqqqqq"), InlineData("")]
    public void A_short_or_far_word_gets_no_suggestion(string word) => Assert.Null(Suggest(word, new() { ["jeugdhulp"] = 3, ["busje"] = 1 }));

    [Fact]
    public void Of_two_near_words_the_common_one_wins() => Assert.Equal("gezin", Suggest("gezim", new() { ["gezim"] = 0, ["gezig"] = 1, ["gezin"] = 900 }));

    static string? Suggest(string word, Dictionary<string, int> vocabulary) => Spelling.Likeliest(Spelling.Near(word, vocabulary.Keys), w => vocabulary[w]);

    static IEnumerable<string> OwnTexts() => Directory.EnumerateFiles(Path.Combine(Support.Repository.Root, "recipes"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText);

    static string Mistype(string word, Random random)
    {
        var at = random.Next(1, word.Length);
        return random.Next(at == word.Length - 1 ? 3 : 4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, Letter(random)),
            2 => word[..at] + Letter(random) + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    static string Letter(Random random) => ((char)('a' + random.Next(26))).ToString();
}
