using Platform.Dutch.Reading;

namespace Platform.Dutch.Tests.Reading;

public sealed class ReadabilityMeterTests
{
    // Ten words in each of three sentences; syllables counted by hand: 11, 12 and 15.
    const string Three = "Wij gaan met zijn allen naar het huis van haar. Daar zit zij met haar kind aan de grote tafel. De jeugdhulp begint pas als de gemeente een besluit neemt.";

    [Fact]
    public void Flesch_Douma_and_LIX_follow_their_formulas()
    {
        var report = new ReadabilityMeter().MeasurePlainText(Three);

        Assert.Equal((30, 3, 38), (report.Words, report.Sentences, report.Syllables));
        Assert.Equal(206.84 - 0.77 * (100.0 * 38 / 30) - 0.93 * 10, report.FleschDouma!.Value, 6);
        Assert.Equal(10 + 100.0 * 3 / 30, report.Lix!.Value, 6); // jeugdhulp, gemeente, besluit
        Assert.Equal(ReadingLevel.A2, report.Level);
    }

    [Fact]
    public void Below_thirty_words_there_are_findings_but_no_figures()
    {
        var report = new ReadabilityMeter(new JargonList([new("beschikking", "besluit")])).MeasureMarkdown("De beschikking wordt verstuurd.");

        Assert.True(report.IsTooShort);
        Assert.Null(report.FleschDouma);
        Assert.Null(report.Lix);
        Assert.Null(report.Level);
        Assert.Null(report.LongSentenceShare);
        Assert.Null(report.PassiveShare);
        Assert.Equal([FindingKind.Passive, FindingKind.Jargon], report.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void An_empty_text_has_nothing() => Assert.Empty(new ReadabilityMeter().MeasureMarkdown("").Findings);

    [Fact]
    public void A_finding_stands_where_its_words_stand_in_the_markdown()
    {
        const string source = "## Kop\n\n- Kort.\n- De **be**schikking, zie [de uitleg](https://x.nl/a), wordt *snel* verstuurd.\n";

        var findings = new ReadabilityMeter(new JargonList([new("beschikking", "besluit", "Van wie?")])).MeasureMarkdown(source).Findings;

        Assert.Equal(["De **be**schikking, zie [de uitleg](https://x.nl/a), wordt *snel* verstuurd.", "be**schikking"], findings.Select(f => source.Substring(f.Start, f.Length)));
        Assert.Equal("Schrijf liever: besluit. Van wie?", findings[1].Advice);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void A_sentence_of_more_than_twenty_words_is_long(int words, int found) =>
        Assert.Equal(found, Kinds(Text(words) + " " + Text(10)).Count(k => k == FindingKind.LongSentence));

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    public void A_paragraph_of_more_than_150_words_is_long(int sentences, int found) =>
        Assert.Equal(found, Kinds(string.Join(' ', Enumerable.Repeat(Text(10), sentences))).Count(k => k == FindingKind.LongParagraph));

    [Fact]
    public void Three_hundred_words_without_a_heading_want_one_in_the_middle()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat(Text(10), 10));
        var source = $"{paragraph}\n\n{paragraph}\n\nMidden {paragraph}";

        var finding = new ReadabilityMeter().MeasureMarkdown(source).Findings.Single(f => f.Kind == FindingKind.NoSubheading);

        Assert.Contains("301 woorden", finding.Message);
        Assert.Equal(paragraph.Length + 2, finding.Start);
        Assert.Empty(Kinds($"{paragraph}\n\n{paragraph}\n\n## Kop\n\n{paragraph}"));
    }

    [Fact]
    public void Table_cells_are_searched_for_difficult_words_but_not_measured()
    {
        var report = new ReadabilityMeter(new JargonList([new("casus", "situatie")])).MeasureMarkdown("| Wat | Wie |\n|---|---|\n| de casus | jij |\n");

        Assert.Equal(0, report.Words);
        Assert.Equal(FindingKind.Jargon, Assert.Single(report.Findings).Kind);
    }

    static List<FindingKind> Kinds(string markdown) => [.. new ReadabilityMeter().MeasureMarkdown(markdown).Findings.Select(f => f.Kind)];

    static string Text(int words) => "Wij" + string.Concat(Enumerable.Repeat(" lopen", words - 1)) + ".";
}
