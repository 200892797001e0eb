using Platform.Dutch.Words;

namespace Platform.Dutch.Tests.Words;

/// <summary>Examples of the published algorithm; Platform.Tests compares all words with a real PostgreSQL.</summary>
public sealed class DutchStemmerTests
{
    [Theory]
    [InlineData("lichamelijkheden", "licham")]
    [InlineData("opgevangen", "opgevang")]
    [InlineData("gezinnen", "gezinn")]
    [InlineData("kinderen", "kinder")]
    [InlineData("maan", "man")]
    [InlineData("yoghurt", "yoghurt")]
    [InlineData("groeien", "groei")]
    [InlineData("", "")]
    public void A_word_gets_its_stem(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));
}
