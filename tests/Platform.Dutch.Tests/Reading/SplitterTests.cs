using Platform.Dutch.Texts;

namespace Platform.Dutch.Tests.Reading;

public sealed class SplitterTests
{
    [Theory]
    [InlineData("Dat kan. Dat mag ook.", "Dat kan.", "Dat mag ook.")]
    [InlineData("Vraag het bijv. aan dr. De Vries. Zij weet het.", "Vraag het bijv. aan dr. De Vries.", "Zij weet het.")]
    [InlineData("Denk aan school, sport enz. Daarna bel je.", "Denk aan school, sport enz.", "Daarna bel je.")]
    [InlineData("Zie art. 3 van de wet. Lees ook o.a. Jansen e.a. Meer niet.", "Zie art. 3 van de wet.", "Lees ook o.a. Jansen e.a.", "Meer niet.")]
    [InlineData("J.P. Jansen en A. de Boer kwamen. Ze bleven.", "J.P. Jansen en A. de Boer kwamen.", "Ze bleven.")]
    [InlineData("Het kost 1.250,50 euro. Op 12.30 uur begint het.", "Het kost 1.250,50 euro.", "Op 12.30 uur begint het.")]
    [InlineData("‘Kom je?’ vroeg hij. ‘Ja!’ Zij kwam.", "‘Kom je?’ vroeg hij.", "‘Ja!’", "Zij kwam.")]
    [InlineData("Kijk op www.nji.nl. Daar staat meer.", "Kijk op www.nji.nl.", "Daar staat meer.")]
    [InlineData("Dat was laat. 's Avonds belde ze. 't Was stil.", "Dat was laat.", "'s Avonds belde ze.", "'t Was stil.")]
    [InlineData("Echt?! Ja… Misschien.", "Echt?!", "Ja…", "Misschien.")]
    [InlineData("(Dat is zo.) Meer niet.", "(Dat is zo.)", "Meer niet.")]
    [InlineData("In 2020. 3 mensen bleven.", "In 2020.", "3 mensen bleven.")]
    [InlineData("1. Eerst dit. Dan dat.", "1. Eerst dit.", "Dan dat.")]
    [InlineData("...", new string[0])]
    public void A_text_falls_apart_into_its_sentences(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(s => text.Substring(s.Start, s.Length)));

    [Theory]
    [InlineData("Foto's van e-mail, 3,5 uur en/of 16-jarigen.", "Foto's", "van", "e-mail", "3,5", "uur", "en", "of", "16-jarigen")]
    [InlineData("Mail naar info@gemeente.nl of kijk op https://www.nji.nl/jeugd?a=b, of nji.nl.", "Mail", "naar", "of", "kijk", "op", "of")]
    [InlineData("O.a. dr. Jansen, t/m 12-3-2026 (96%).", "O.a.", "dr.", "Jansen", "t/m", "12-3-2026", "96")]
    [InlineData("'s Avonds zo'n hulp\u00ADverlener", "'s", "Avonds", "zo'n", "hulpverlener")]
    public void A_sentence_falls_apart_into_its_words(string text, params string[] words) => Assert.Equal(words, WordSplitter.Split(text).Select(w => w.Text));

    [Fact]
    public void A_word_knows_its_place()
    {
        const string text = "Zij vroeg, zacht: hulp?";

        Assert.Equal(["Zij", "vroeg", "zacht", "hulp"], WordSplitter.Split(text).Select(w => text[w.Start..w.End]));
    }
}
