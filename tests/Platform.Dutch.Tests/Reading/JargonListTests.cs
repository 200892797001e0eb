using Platform.Dutch.Reading;
using Platform.Dutch.Texts;

namespace Platform.Dutch.Tests.Reading;

public sealed class JargonListTests
{
    static readonly JargonList s_list = new([
        new("beschikking", "besluit"), new("casuïstiek", "voorbeelden"), new("casus", "situatie"), new("adequaat", "goed"), new("perspectief", "uitzicht"), new("traject", "hulp"), new("expertise", "kennis"),
        new("implementeren", "invoeren"), new("opschalen", "meer hulp inzetten"), new("vaststellen", "bepalen"), new("verantwoordelijkheid", "taak"),
        new("kader", "regels"), new("in het kader van", "voor"), new("gedwongen kader", "hulp die moet"), new("BEN", "netwerk"),
    ]);

    [Theory]
    [InlineData("Drie beschikkingen kwamen.", "beschikkingen")]
    [InlineData("Dat is adequate hulp met perspectieven.", "adequate", "perspectieven")]
    [InlineData("Wij implementeerden wat zij implementeert; het is geïmplementeerd.", "implementeerden", "implementeert", "geïmplementeerd")]
    [InlineData("De hulp is opgeschaald om later op te schalen, niet om vast te stellen.", "opgeschaald")]
    [InlineData("Hij stelde casussen en casuistiek vast.", "casussen", "casuistiek")]
    [InlineData("Verantwoordelijkheden en trajecten.", "Verantwoordelijkheden", "trajecten")]
    public void A_word_is_found_in_its_inflections(string text, params string[] found) => Assert.Equal(found, Find(text));

    [Fact]
    public void The_longest_entry_wins_and_nothing_overlaps() =>
        Assert.Equal(["In het kader van", "gedwongen kader", "kader"], Find("In het kader van hulp in gedwongen kader is er een kader."));

    [Theory]
    [InlineData("De casusregie en het trajectplan.")]
    [InlineData("Ik ben hier.")]
    [InlineData("In het zwarte kader-van-hout.")]
    public void Nothing_is_found_inside_another_word(string text) => Assert.Empty(Find(text));

    [Fact]
    public void An_entry_in_capitals_matches_capitals_only() => Assert.Equal(["BEN"], Find("Ik ben bij het BEN."));

    [Fact]
    public void The_list_of_the_recipes_has_at_least_150_words_and_says_something_else_for_each()
    {
        Assert.True(Lists.PlainWords.Length >= 150);
        Assert.Equal(Lists.PlainWords.Length, Lists.PlainWords.Select(w => JargonList.Fold(w.Word)).Distinct().Count());
        Assert.All(Lists.PlainWords, w => Assert.False(string.IsNullOrWhiteSpace(w.Plain) || w.Plain == w.Word, w.Word));
        var list = new JargonList(Lists.PlainWords);
        Assert.All(Lists.PlainWords, w => Assert.Equal(w.Word, Assert.Single(list.Find(SentenceSplitter.Split(w.Word).Single())).Entry.Word));
    }

    static List<string> Find(string text) => [.. SentenceSplitter.Split(text).SelectMany(s => s_list.Find(s)).Select(f => text.Substring(f.Start, f.Length))];
}
