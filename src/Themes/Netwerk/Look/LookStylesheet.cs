using System.Globalization;
using System.Text;
using Platform.Kernel.Settings;

namespace Platform.Themes.Netwerk.Look;

/// <summary>The small stylesheet of one network: its palettes, fonts and corners as custom properties. Everything else is shared.</summary>
public sealed class LookStylesheet
{
    public LookStylesheet(LookSettings look)
    {
        Look = look;
        Brand = Palette.FromSeed(Rgb.Parse(look.Brand));
        Accent = Palette.FromSeed(Rgb.Parse(look.Accent), strength: 1.25);
        Grey = Palette.Neutral(Rgb.Parse(look.Brand), look.Tint);
        Css = Write();
    }

    public LookSettings Look { get; }

    public Palette Brand { get; }

    public Palette Accent { get; }

    public Palette Grey { get; }

    public string Css { get; }

    string Write()
    {
        Font heading = Font.Named(Look.HeadingFont), text = Font.Named(Look.TextFont);
        var css = new StringBuilder(":root{");
        Append(css, "merk", Brand);
        Append(css, "accent", Accent);
        Append(css, "grijs", Grey);
        css.Append(CultureInfo.InvariantCulture, $"--sp-font-kop:{heading.Stack};--sp-font-tekst:{text.Stack};");
        css.Append(CultureInfo.InvariantCulture, $"--sp-kop-gewicht:{heading.HeadingWeight};--sp-kop-spatie:{heading.HeadingSpacing};--sp-radius:{Look.Radius}px;");
        if (heading.HeadingWeight < 700) css.Append(CultureInfo.InvariantCulture, $"--sp-citaat-gewicht:{heading.HeadingWeight};");
        if (text.RunsLarge) css.Append("--basis-text-font-size-md:1rem;--basis-text-font-size-sm:.875rem;");
        return css.Append("}\n").ToString();
    }

    static void Append(StringBuilder css, string name, Palette palette)
    {
        foreach (var step in Palette.Steps) css.Append(CultureInfo.InvariantCulture, $"--sp-{name}-{step.Number}:{palette[step.Number]};");
    }
}
