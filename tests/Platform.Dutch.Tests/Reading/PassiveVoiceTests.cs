using Platform.Dutch.Reading;
using Platform.Dutch.Texts;
using Xunit.Abstractions;

namespace Platform.Dutch.Tests.Reading;

public sealed class PassiveVoiceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_passive_is_recognised_in_sixty_sentences_labelled_by_hand()
    {
        var sentences = Lists.Lines("passive.txt").Select(l => (IsPassive: l[0] == '+', Text: l[2..])).ToList();

        var found = sentences.Select(s => (s.IsPassive, s.Text, Found: PassiveVoice.IsPassive(s.Text, SentenceSplitter.Split(s.Text).Single()))).ToList();

        var right = (double)found.Count(s => s.IsPassive && s.Found);
        var (precision, recall) = (right / found.Count(s => s.Found), right / found.Count(s => s.IsPassive));
        output.WriteLine($"Precision {precision:P0}, recall {recall:P0} of {found.Count}. Wrong: {string.Join(" ", found.Where(s => s.IsPassive != s.Found).Select(s => s.Text))}");
        Assert.Equal(60, found.Count);
        Assert.True(precision >= 0.95, $"Precision {precision:P0}");
        Assert.True(recall >= 0.9, $"Recall {recall:P0}");
    }
}
