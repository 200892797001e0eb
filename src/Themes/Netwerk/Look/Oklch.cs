namespace Platform.Themes.Netwerk.Look;

/// <summary>
/// A colour in OKLCH: lightness, chroma and hue as people see them, so that steps of one hue look alike whatever the hue.
/// Formulas and matrices: Björn Ottosson, "A perceptual color space for image processing" (2020),
/// https://bottosson.github.io/posts/oklab/.
/// </summary>
/// <param name="L">Lightness, 0 to 1.</param>
/// <param name="C">Chroma, 0 (grey) to some 0.32 (the most vivid that sRGB has).</param>
/// <param name="H">Hue in radians.</param>
public readonly record struct Oklch(double L, double C, double H)
{
    public static Oklch From(Rgb colour)
    {
        double r = Rgb.Linear(colour.R), g = Rgb.Linear(colour.G), b = Rgb.Linear(colour.B);
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var bb = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((a * a) + (bb * bb)), Math.Atan2(bb, a));
    }

    /// <summary>Light of the three sRGB channels; outside 0 to 1 when sRGB cannot show this colour.</summary>
    public (double R, double G, double B) ToLight()
    {
        double a = C * Math.Cos(H), bb = C * Math.Sin(H);
        var l = Math.Pow(L + (0.3963377774 * a) + (0.2158037573 * bb), 3);
        var m = Math.Pow(L - (0.1055613458 * a) - (0.0638541728 * bb), 3);
        var s = Math.Pow(L - (0.0894841775 * a) - (1.2914855480 * bb), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    /// <summary>Whether sRGB can show this colour; a rounding error is forgiven.</summary>
    public bool IsShowable
    {
        get
        {
            const double slack = 0.0005;
            var (r, g, b) = ToLight();
            return Math.Min(r, Math.Min(g, b)) >= -slack && Math.Max(r, Math.Max(g, b)) <= 1 + slack;
        }
    }

    /// <summary>This colour, greyer until sRGB can show it.</summary>
    public Oklch Showable()
    {
        var colour = this;
        while (colour.C > 0.001 && !colour.IsShowable) colour = colour with { C = colour.C * 0.96 };
        return colour.IsShowable ? colour : colour with { C = 0 };
    }

    public Rgb ToRgb()
    {
        var (r, g, b) = ToLight();
        return new Rgb(Rgb.Stored(r), Rgb.Stored(g), Rgb.Stored(b));
    }
}
