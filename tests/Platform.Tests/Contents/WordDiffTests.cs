using Platform.Contents.Contracts;

namespace Platform.Tests.Contents;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Een twee drie.", "Een twee drie.", "Een twee drie.")]
    [InlineData("Bel de ouders.", "Bel de ouder.", "Bel de [-ouders-][+ouder+].")]
    [InlineData("Praat met de jongere.", "Praat eerst zelf met de jongere.", "Praat [+eerst zelf +]met de jongere.")]
    [InlineData("oud woord hier", "nieuw begin hier", "[-oud woord-][+nieuw begin+] hier")]
    [InlineData("Alinea één.\n\nAlinea twee.", "Alinea één.\n\nTussen.\n\nAlinea twee.", "Alinea één.\n\n[+Tussen.\n\n+]Alinea twee.")]
    [InlineData("", "Nieuw.", "[+Nieuw.+]")]
    [InlineData("Weg.", "", "[-Weg.-]")]
    public void Words_that_went_and_came_are_marked_and_the_rest_stays(string before, string after, string marked) =>
        Assert.Equal(marked, string.Concat(WordDiff.Of(before, after).Select(p => p.Kind switch { DiffKind.Removed => $"[-{p.Text}-]", DiffKind.Added => $"[+{p.Text}+]", _ => p.Text })));

    [Fact]
    public void Both_texts_come_back_whole_whatever_differs()
    {
        var random = new Random(7);
        string[] words = ["de", "het", "kind", "hulp", "\n", "\n\n", "gezin,", "school."];
        for (var i = 0; i < 300; i++)
        {
            var (before, after) = (Text(random, words), Text(random, words));
            var parts = WordDiff.Of(before, after);
            Assert.Equal(before, string.Concat(parts.Where(p => p.Kind != DiffKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(parts.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)));
        }
    }

    static string Text(Random random, string[] words) => string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
}
