using System.Collections.Immutable;

namespace Platform.Themes.Netwerk.Look;

/// <summary>
/// Eight steps of one hue, from nearly white (50) to nearly black (700). Each step is solved for a fixed contrast with white,
/// so the pairs that the CSS uses hold for every seed colour: text 400 on 50 and 100, 500 and 600 on 200, 600 on 300,
/// white on 400 to 700 (all ≥ 4.5), and 400 as the edge of a control (≥ 3).
/// </summary>
public sealed class Palette
{
    /// <summary>The steps, with the contrast each has with white, and the most chroma it may have: light steps stay quiet.</summary>
    public static readonly ImmutableArray<PaletteStep> Steps =
    [
        new(50, 1.05, 0.009),
        new(100, 1.13, 0.018),
        new(200, 1.29, 0.036),
        new(300, 1.70, 0.075),
        new(400, 5.37, 0.22),
        new(500, 7.80, 0.20),
        new(600, 11.15, 0.13),
        new(700, 15.5, 0.08),
    ];

    readonly Dictionary<int, Rgb> _colours;

    Palette(double hue, Func<PaletteStep, double> chroma) => _colours = Steps.ToDictionary(s => s.Number, s => Solve(s.Contrast, chroma(s), hue));

    /// <summary>The colour of a step: 50, 100, 200, 300, 400, 500, 600 or 700.</summary>
    public Rgb this[int step] => _colours[step];

    /// <summary>A palette around a colour that somebody picked; it keeps the hue, and the chroma as far as a step allows.</summary>
    /// <param name="strength">Above 1: more vivid, for an accent in small doses.</param>
    public static Palette FromSeed(Rgb seed, double strength = 1)
    {
        var colour = Oklch.From(seed);
        return new Palette(colour.H, step => Math.Min(colour.C, step.MaxChroma) * strength);
    }

    /// <summary>Greys with a breath of the hue of a colour.</summary>
    /// <param name="tint">Chroma of the greys, 0 to 0.03.</param>
    public static Palette Neutral(Rgb seed, double tint) => new(Oklch.From(seed).H, step => Math.Min(tint, step.MaxChroma));

    /// <summary>The lightest colour of a hue, at most this vivid, that has at least this contrast with white: lightness is halved in on.</summary>
    static Rgb Solve(double contrast, double chroma, double hue)
    {
        double low = 0, high = 1;
        var best = new Rgb(0, 0, 0);
        for (var i = 0; i < 24; i++)
        {
            var lightness = (low + high) / 2;
            var colour = new Oklch(lightness, chroma, hue).Showable().ToRgb();
            if (colour.ContrastWith(Rgb.White) >= contrast)
            {
                best = colour;
                low = lightness;
            }
            else
            {
                high = lightness;
            }
        }
        return best;
    }
}

/// <param name="Number">Name of the step.</param>
/// <param name="Contrast">With white, as a ratio.</param>
/// <param name="MaxChroma">In OKLCH.</param>
public readonly record struct PaletteStep(int Number, double Contrast, double MaxChroma);
