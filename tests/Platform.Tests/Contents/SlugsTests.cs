using Platform.Contents.Contracts;

namespace Platform.Tests.Contents;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Eén gezin, één plan!", "een-gezin-een-plan")]
    [InlineData("Dilemma’s & foto's", "dilemmas-fotos")]
    [InlineData("  -- 18- / 18+ --  ", "18-18")]
    [InlineData("???", "")]
    public void A_title_becomes_words_for_an_address(string title, string slug) => Assert.Equal(slug, Slugs.Of(title));

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("samenwerken", 20)));
        Assert.True(slug.Length <= 80);
        Assert.EndsWith("samenwerken", slug);
    }
}
