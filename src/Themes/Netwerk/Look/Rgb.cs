using System.Globalization;

namespace Platform.Themes.Netwerk.Look;

/// <summary>A colour as screens show it: sRGB, 8 bits a channel.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    public static readonly Rgb White = new(255, 255, 255);

    /// <param name="hex">For example <c>#0f6b7a</c>.</param>
    /// <exception cref="FormatException">Not six hexadecimal digits.</exception>
    public static Rgb Parse(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#') throw new FormatException("Expected a colour such as #0f6b7a.");
        return new Rgb(Channel(1), Channel(3), Channel(5));

        byte Channel(int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white); WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Contrast ratio, 1 to 21; WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
    public double ContrastWith(Rgb other)
    {
        var (light, dark) = Luminance >= other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    /// <summary>Light of a channel, 0 to 1, from its stored value: the sRGB transfer function of IEC 61966-2-1.</summary>
    public static double Linear(byte value)
    {
        var v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    /// <summary>Stored value of a channel from its light; the inverse of <see cref="Linear"/>.</summary>
    public static byte Stored(double light)
    {
        var clamped = Math.Clamp(light, 0, 1);
        var v = clamped <= 0.0031308 ? 12.92 * clamped : (1.055 * Math.Pow(clamped, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(v * 255);
    }
}
