using Platform.Ui;

namespace Platform.Tests.Ui;

/// <summary>The parts of the components that have branches.</summary>
public sealed class ComponentTests
{
    [Theory]
    [InlineData("Nadia El Amrani", "NE")]
    [InlineData("Sanne de Boer", "SB")]
    [InlineData("Anne-Marie Jansen", "AM")]
    [InlineData("Plato", "P")]
    [InlineData("", "?")]
    [InlineData(null, "?")]
    public void An_avatar_shows_the_first_two_capitals_of_a_name(string? name, string initials) =>
        Assert.Equal(initials, AvatarTagHelper.Initials(name));

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 9")]
    [InlineData(5, 9, "1 4 5 6 9")]
    [InlineData(9, 9, "1 8 9")]
    public void A_pager_shows_the_ends_and_the_neighbours(int page, int last, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', PagerTagHelper.Numbers(page, last)));

    [Fact]
    public void A_radar_stands_upright_and_clips_what_is_too_much()
    {
        var geometry = new RadarGeometry(new RadarChart("Score", [new("A", 99), new("B", 0), new("C", 2.5), new("D", -1)], 5));

        Assert.Equal(("280", "45"), geometry.Value(0)); // straight up, at the outer ring
        Assert.Equal(("280", "205"), geometry.Value(1)); // zero is the centre
        Assert.Equal(("280", "285"), geometry.Value(2)); // half way down
        Assert.Equal(("280", "205"), geometry.Value(3));
    }

    [Fact]
    public void Long_words_at_a_radar_stand_on_lines_of_their_own()
    {
        var geometry = new RadarGeometry(new RadarChart("Score", [new("Leren en reflecteren", 1), new("Regie", 1), new("Stem van de jongere", 1)], 5));

        Assert.Equal(["Leren en", "reflecteren"], geometry.Label(0).Lines);
        Assert.Equal("middle", geometry.Label(0).Anchor);
        Assert.Equal("start", geometry.Label(1).Anchor);
        Assert.Equal("end", geometry.Label(2).Anchor);
    }

    [Theory]
    [InlineData("stroom")]
    [InlineData("nul")]
    [InlineData("netwerk")]
    [InlineData("bestaat-niet")]
    public void Every_motif_has_all_its_pictures_and_none_carries_inline_style(string name)
    {
        var art = MotifArt.Of(name);

        string?[] pictures = [art.Logo.Value, art.Hero.Value, .. Enumerable.Range(-2, 9).Select(n => art.Card(n).Value)];
        Assert.All(pictures, svg =>
        {
            Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("var(", art.Icon("#111111", "#222222", "#333333"), StringComparison.Ordinal);
    }
}
