using System.Globalization;

namespace Platform.Crawler.Checks.Usable;

/// <summary>A colour without transparency.</summary>
readonly record struct Color(byte Red, byte Green, byte Blue)
{
    static readonly Dictionary<string, Color> s_named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = new(0, 0, 0),
        ["white"] = new(255, 255, 255),
        ["red"] = new(255, 0, 0),
        ["green"] = new(0, 128, 0),
        ["blue"] = new(0, 0, 255),
        ["yellow"] = new(255, 255, 0),
        ["orange"] = new(255, 165, 0),
        ["gray"] = new(128, 128, 128),
        ["grey"] = new(128, 128, 128),
        ["silver"] = new(192, 192, 192),
        ["lightgray"] = new(211, 211, 211),
        ["lightgrey"] = new(211, 211, 211),
        ["darkgray"] = new(169, 169, 169),
        ["darkgrey"] = new(169, 169, 169),
        ["navy"] = new(0, 0, 128),
        ["purple"] = new(128, 0, 128),
        ["maroon"] = new(128, 0, 0),
        ["teal"] = new(0, 128, 128),
        ["aqua"] = new(0, 255, 255),
        ["lime"] = new(0, 255, 0),
        ["olive"] = new(128, 128, 0),
        ["fuchsia"] = new(255, 0, 255),
        ["whitesmoke"] = new(245, 245, 245),
        ["darkblue"] = new(0, 0, 139),
        ["darkgreen"] = new(0, 100, 0),
        ["pink"] = new(255, 192, 203),
        ["brown"] = new(165, 42, 42),
    };

    /// <summary>Null when it is no plain colour: see-through, or a way of writing that is not known here.</summary>
    public static Color? Parse(string text)
    {
        text = text.Trim();
        if (s_named.TryGetValue(text, out var named)) return named;
        if (text.StartsWith('#')) return Hex(text[1..]);
        if (!text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) || text.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var open) || !text.EndsWith(')')) return null;
        var parts = text[(open + 1)..^1].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (3 or 4) || (parts.Length == 4 && parts[3] is not ("1" or "1.0" or "100%"))) return null;
        var numbers = parts.Take(3).Select(p => byte.TryParse(p, CultureInfo.InvariantCulture, out var n) ? (byte?)n : null).ToList();
        return numbers.Contains(null) ? null : new(numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value);
    }

    /// <summary>Contrast ratio of WCAG 2, 1 to 21.</summary>
    public static double Contrast(Color a, Color b)
    {
        var (light, dark) = (Math.Max(a.Luminance, b.Luminance), Math.Min(a.Luminance, b.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    static Color? Hex(string hex)
    {
        if (hex.Length is 3 or 4) hex = string.Concat(hex.Select(c => $"{c}{c}"));
        if (hex.Length == 8 && hex.EndsWith("ff", StringComparison.OrdinalIgnoreCase)) hex = hex[..6];
        return hex.Length == 6 && int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var all) ? new((byte)(all >> 16), (byte)(all >> 8), (byte)all) : null;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
