using Platform.Dutch.Texts;
using Xunit.Abstractions;

namespace Platform.Dutch.Tests.Reading;

public sealed class SyllableTests(ITestOutputHelper output)
{
    /// <param name="least">Share that must be right. The second list was written down before the counter ran and made no rule.</param>
    [Theory]
    [InlineData("syllables.txt", 300, 0.98)]
    [InlineData("syllables-held-out.txt", 100, 0.95)]
    public void Syllables_are_counted_as_a_person_counts_them(string list, int size, double least)
    {
        var words = Lists.Lines(list).Select(l => l.Split(" = ")).Select(l => (Word: l[0].Replace("·", "", StringComparison.Ordinal), Syllables: l[^1].Count(c => c == '·') + 1)).ToList();

        var wrong = words.Select(w => (w.Word, w.Syllables, Counted: SyllableCounter.Count(w.Word))).Where(w => w.Syllables != w.Counted).ToList();

        var right = 1 - (double)wrong.Count / words.Count;
        output.WriteLine($"{list}: {words.Count - wrong.Count} of {words.Count} right ({right:P1}). Wrong: {string.Join(", ", wrong.Select(w => $"{w.Word} {w.Counted} instead of {w.Syllables}"))}");
        Assert.True(words.Count >= size);
        Assert.True(right >= least, $"{right:P1} of {list} is right.");
    }

    [Theory]
    [InlineData("'s", 0)]
    [InlineData("'t", 1)]
    [InlineData("vijf", 1)]
    [InlineData("2026", 7)]
    [InlineData("1950", 5)]
    [InlineData("3,5", 4)]
    [InlineData("SKJ-registratie", 7)]
    [InlineData("BEN", 1)]
    public void Marks_numbers_and_letter_words_count_as_they_are_read_aloud(string word, int syllables) => Assert.Equal(syllables, SyllableCounter.Count(word));
}
