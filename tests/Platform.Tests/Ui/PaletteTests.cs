using Platform.Kernel.Settings;
using Platform.Themes.Netwerk.Look;

namespace Platform.Tests.Ui;

/// <summary>Whatever colours a beheerder picks, everybody can read the site: the promise that the look makes.</summary>
public sealed class PaletteTests
{
    const int Pairs = 1000;

    /// <summary>Contrast that WCAG 2.2 AA asks of text.</summary>
    const double Text = 4.5;

    /// <summary>Contrast that it asks of the edge of a control.</summary>
    const double Edge = 3;

    [Fact]
    public void Every_step_reaches_its_contrast_and_hardly_more()
    {
        foreach (var palette in RandomPalettes())
        {
            foreach (var step in Palette.Steps)
            {
                var contrast = palette[step.Number].ContrastWith(Rgb.White);
                Assert.InRange(contrast, step.Contrast, step.Contrast * 1.04);
            }
        }
    }

    /// <summary>The pairs that the stylesheets put together: foreground, background.</summary>
    [Theory]
    [InlineData(400, 50, Text)]
    [InlineData(400, 100, Text)]
    [InlineData(500, 100, Text)]
    [InlineData(500, 200, Text)]
    [InlineData(600, 200, Text)]
    [InlineData(600, 300, Text)]
    [InlineData(700, 300, Text)]
    [InlineData(300, 600, Text)]
    [InlineData(400, 200, Edge)]
    public void Every_pair_that_the_css_uses_is_readable_in_every_look(int foreground, int background, double needed)
    {
        foreach (var (brand, accent, grey) in RandomLooks())
        {
            Rgb[] foregrounds = [brand[foreground], accent[foreground], grey[foreground]];
            Rgb[] backgrounds = [brand[background], accent[background], grey[background]];
            foreach (var front in foregrounds)
            {
                foreach (var back in backgrounds)
                    Assert.True(front.ContrastWith(back) >= needed, $"{front} on {back} has {front.ContrastWith(back):0.00}");
            }
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    [InlineData(600)]
    [InlineData(700)]
    public void White_is_readable_on_every_dark_step(int step)
    {
        foreach (var palette in RandomPalettes()) Assert.True(Rgb.White.ContrastWith(palette[step]) >= Text);
    }

    [Fact]
    public void Solved_colours_are_within_sRgb_before_they_are_rounded()
    {
        var random = new Random(7);
        for (var i = 0; i < Pairs; i++)
        {
            var colour = new Oklch(random.NextDouble(), random.NextDouble() * 0.4, random.NextDouble() * 2 * Math.PI).Showable();
            var (r, g, b) = colour.ToLight();
            Assert.All([r, g, b], light => Assert.InRange(light, -0.001, 1.001));
        }
    }

    [Theory]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#808080")]
    [InlineData("#ff0000")]
    [InlineData("#00ff00")]
    [InlineData("#0000ff")]
    [InlineData("#ffff00")]
    public void Extreme_seeds_work_too(string seed)
    {
        var palette = Palette.FromSeed(Rgb.Parse(seed), strength: 1.25);

        foreach (var step in Palette.Steps) Assert.InRange(palette[step.Number].ContrastWith(Rgb.White), step.Contrast, step.Contrast * 1.04);
    }

    [Fact]
    public void A_colour_survives_the_trip_to_oklch_and_back()
    {
        var random = new Random(11);
        for (var i = 0; i < Pairs; i++)
        {
            var colour = Any(random);
            Assert.Equal(colour, Oklch.From(colour).ToRgb());
        }
    }

    [Fact]
    public void The_palette_keeps_the_hue_of_its_seed()
    {
        var petrol = Rgb.Parse("#0f6b7a");

        var turned = Oklch.From(Palette.FromSeed(petrol)[500]).H - Oklch.From(petrol).H;

        Assert.InRange(Math.Abs(turned), 0, 0.12); // 7 degrees
    }

    [Fact]
    public void The_stylesheet_carries_three_palettes_the_fonts_and_the_corners()
    {
        var css = new LookStylesheet(new LookSettings { Brand = "#6a2c7a", Accent = "#f0a500", HeadingFont = "Source Serif 4", TextFont = "Source Sans 3", Radius = 4 }).Css;

        foreach (var name in new[] { "merk", "accent", "grijs" })
            foreach (var step in Palette.Steps) Assert.Matches($"--sp-{name}-{step.Number}:#[0-9a-f]{{6}};", css);
        Assert.Contains("--sp-font-kop:\"Source Serif 4\", Georgia, serif;", css, StringComparison.Ordinal);
        Assert.Contains("--sp-radius:4px;", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_that_a_beheerder_can_pick_is_known()
    {
        Assert.All(LookSettings.Fonts, name => Assert.Equal(name, Font.Named(name).Name));
    }

    static readonly Lazy<List<(Palette Brand, Palette Accent, Palette Grey)>> s_looks = new(() => [.. MakeLooks()]);

    static List<(Palette Brand, Palette Accent, Palette Grey)> RandomLooks() => s_looks.Value;

    static IEnumerable<Palette> RandomPalettes() => RandomLooks().SelectMany(l => new[] { l.Brand, l.Accent, l.Grey });

    static IEnumerable<(Palette Brand, Palette Accent, Palette Grey)> MakeLooks()
    {
        var random = new Random(42);
        for (var i = 0; i < Pairs; i++)
        {
            Rgb brand = Any(random), accent = Any(random);
            yield return (Palette.FromSeed(brand), Palette.FromSeed(accent, strength: 1.25), Palette.Neutral(brand, random.NextDouble() * 0.03));
        }
    }

    static Rgb Any(Random random) => new((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
}
