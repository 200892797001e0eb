using Platform.Dutch.Words;

namespace Platform.Dutch.Tests.Words;

public sealed class LexiconTests
{
    [Theory, InlineData("jeugd", true), InlineData("gezinnen", true), InlineData("amsterdam", true), InlineData("geïnformeerd", true), InlineData("jeugdx", false), InlineData("", false), InlineData("日本", false), InlineData("zzzq", false)]
    public void It_knows_what_is_a_word(string word, bool known) => Assert.Equal(known, Lexicon.Dutch.Contains(word));

    [Fact]
    public void It_holds_the_whole_dictionary_in_order()
    {
        var forms = Lexicon.Dutch.Forms.ToList();
        Assert.True(forms.Count > 250_000);
        Assert.True(forms.SequenceEqual(forms.Order(StringComparer.Ordinal)));
        Assert.All(forms.Where((_, i) => i % 1000 == 0), f => Assert.True(Lexicon.Dutch.Contains(f)));
    }

    [Fact]
    public void It_knows_what_is_common() => Assert.True(Lexicon.Dutch.Commonness("de") > Lexicon.Dutch.Commonness("jeugd"));
}
