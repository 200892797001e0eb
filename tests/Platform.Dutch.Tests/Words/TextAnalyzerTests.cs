using Platform.Dutch.Words;

namespace Platform.Dutch.Tests.Words;

public sealed class TextAnalyzerTests
{
    static readonly TextAnalyzer s_analyzer = new(
        [new("ots", ["OTS", "ondertoezichtstelling", "onder toezicht gesteld"]), new("ben", ["BEN", "bovenregionaal expertisenetwerk"]), new("18+", ["18+", "volwassen"])], StopWords.Default);

    [Theory]
    [InlineData("kind kinderen kinderen's schoolkinderen", 2)]
    [InlineData("gezin gezinnen", 1)]
    [InlineData("functie functies", 1)]
    [InlineData("idee ideeën", 1)]
    [InlineData("brief brieven", 1)]
    [InlineData("huis huizen", 1)]
    [InlineData("pleegouder pleegouders", 1)]
    [InlineData("teamlid teamleden", 1)]
    [InlineData("GI GI's gi", 1)]
    [InlineData("suïcide suicide SUÏCIDE", 1)]
    [InlineData("foto foto's", 1)]
    [InlineData("crisis crises", 1)]
    [InlineData("cliënt cliënten client", 1)]
    [InlineData("bank bang", 2)]
    public void Forms_of_one_word_share_a_stem(string words, int stems) => Assert.Equal(stems, s_analyzer.Terms(words).Select(t => t.Stem).Distinct().Count());

    [Theory]
    [InlineData("18-/18+", "18min 18plus")]
    [InlineData("18+ers", "18plus ers")]
    [InlineData("16-27 jaar", "16-27 jaar")]
    [InlineData("jeugd-ggz", "jeugd-ggz")]
    [InlineData("www.nji.nl/kennis", "www nji nl kennis")]
    [InlineData("en/of (wel)!", "en of wel")]
    [InlineData("jeugd\u00ADhulp ‘s avonds", "jeugdhulp s avonds")]
    [InlineData("… — ?", "")]
    public void Words_are_found(string text, string words) => Assert.Equal(words, string.Join(' ', s_analyzer.Terms(text).Select(t => t.Word)));

    [Fact]
    public void A_term_knows_its_place()
    {
        const string Text = "De  jeugd-ggz, 18+!";
        Assert.Equal(["De", "jeugd-ggz", "18+"], s_analyzer.Terms(Text).Select(t => Text[t.Start..t.End]));
    }

    [Fact]
    public void An_index_gets_stems_parts_and_concepts()
    {
        var (main, more, _) = s_analyzer.Analyze("De ondertoezichtstelling van de jeugdigen en het wijkteam");
        Assert.Equal(["ondertoezichtstel", "jeugdig", "wijkteam"], main);
        Assert.Equal(["ondertoezicht", "stel", "wijk", "team", "concept ots"], more);
    }

    [Fact]
    public void All_words_of_a_concept_give_its_term() => Assert.All(
        ["een OTS", "ots", "de ondertoezichtstellingen", "Hij is onder toezicht gesteld."], text => Assert.Contains("concept ots", s_analyzer.Analyze(text).More));

    [Theory, InlineData("Het BEN denkt mee.", true), InlineData("Ik ben er.", false), InlineData("ben", false), InlineData("bovenregionale expertisenetwerken", true)]
    public void A_letter_word_that_is_also_a_common_word_counts_in_capitals(string text, bool found) => Assert.Equal(found, s_analyzer.Analyze(text).More.Contains("concept ben"));

    [Fact]
    public void A_word_with_a_hyphen_is_found_by_its_parts_and_as_one() => Assert.Equal(["jeugd", "ggz"], s_analyzer.Parts(s_analyzer.Terms("jeugd-ggz").Single()));

    [Fact]
    public void A_concept_may_have_a_sign() => Assert.Contains("concept 18+", s_analyzer.Analyze("18-/18+").More);
}
