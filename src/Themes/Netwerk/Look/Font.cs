namespace Platform.Themes.Netwerk.Look;

/// <summary>A font family that the platform serves, and what suits it.</summary>
/// <param name="Name">As in <see cref="Kernel.Settings.LookSettings.Fonts"/> and <c>css/fonts.css</c>.</param>
/// <param name="TextFile">File of the regular weight, as named in the asset manifest.</param>
/// <param name="HeadingFile">File of the headings; the same one when the font is variable.</param>
public sealed record Font(string Name, string TextFile, string HeadingFile)
{
    /// <summary>What stands in while it loads.</summary>
    public string Fallback { get; init; } = "system-ui, sans-serif";

    public int HeadingWeight { get; init; } = 700;

    public string HeadingSpacing { get; init; } = "-0.012em";

    /// <summary>Looks larger than others at the same size: body text gets a size down.</summary>
    public bool RunsLarge { get; init; }

    static readonly Dictionary<string, Font> s_all = new[]
    {
        Variable("Figtree", "figtree-latin-wght-normal.woff2"),
        Variable("Public Sans", "public-sans-latin-wght-normal.woff2") with { RunsLarge = true },
        Variable("Source Sans 3", "source-sans-3-latin-wght-normal.woff2"),
        new Font("Source Serif 4", "source-serif-4-latin-400-normal.woff2", "source-serif-4-latin-600-normal.woff2")
        {
            Fallback = "Georgia, serif",
            HeadingWeight = 600,
            HeadingSpacing = "-0.018em",
        },
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The font of that name, or the platform's own when it is not served any more.</summary>
    public static Font Named(string name) => s_all.GetValueOrDefault(name) ?? s_all["Public Sans"];

    /// <summary>Value of the CSS property <c>font-family</c>.</summary>
    public string Stack => $"\"{Name}\", {Fallback}";

    static Font Variable(string name, string file) => new(name, file, file);
}
