using Platform.Dutch.Words;
using Xunit.Abstractions;

namespace Platform.Dutch.Tests.Words;

public sealed class DecompounderTests(ITestOutputHelper output)
{
    static readonly Decompounder s_compounds = TextAnalyzer.Compounds;

    [Theory]
    [InlineData("compounds.txt", 0.98, 0.85)]
    [InlineData("compounds-held-out.txt", 0.98, 0.85)]
    public void Boundaries_are_where_a_person_puts_them(string list, double precision, double recall)
    {
        var words = LabelledWord.Read(list);
        var (right, found, wanted) = (0, 0, 0);
        foreach (var (word, boundaries) in words)
        {
            var own = Boundaries(word).ToHashSet();
            var hits = own.Count(boundaries.Contains);
            (right, found, wanted) = (right + hits, found + own.Count, wanted + boundaries.Count);
            if (!own.SetEquals(boundaries)) output.WriteLine($"{Show(word, boundaries)}  ->  {Show(word, own)}");
        }
        output.WriteLine($"{list}: {words.Count} words, precision {(double)right / found:P1}, recall {(double)right / wanted:P1}");

        Assert.True((double)right / found >= precision, $"Precision is {(double)right / found:P1}.");
        Assert.True((double)right / wanted >= recall, $"Recall is {(double)right / wanted:P1}.");
    }

    [Fact]
    public void A_long_compound_gives_its_parts_and_their_parts() =>
        Assert.Equal(["jeugdhulp", "jeugd", "hulp", "aanbieder"], s_compounds.AllParts("jeugdhulpaanbieder"));

    [Theory, InlineData("hulp"), InlineData(""), InlineData("xqzvbnmkl"), InlineData("samenwerking")]
    public void What_is_no_compound_stays_whole(string word) => Assert.Empty(s_compounds.Split(word));

    static IEnumerable<int> Boundaries(string word, int from = 0)
    {
        var at = from;
        foreach (var part in s_compounds.Split(word))
        {
            if (at > from) yield return at;
            foreach (var inner in Boundaries(part, at)) yield return inner;
            at += part.Length;
        }
    }

    static string Show(string word, IEnumerable<int> boundaries) => boundaries.OrderDescending().Aggregate(word, (w, b) => w.Insert(b, "·"));
}
