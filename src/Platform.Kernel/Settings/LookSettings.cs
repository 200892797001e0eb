using System.ComponentModel.DataAnnotations;

namespace Platform.Kernel.Settings;

/// <summary>The look of a network: two seed colours, a tint, fonts, a radius and a motif. The palette is solved from it so that contrast always holds.</summary>
public sealed record LookSettings
{
    public static readonly IReadOnlyList<string> Fonts = ["Figtree", "Source Sans 3", "Source Serif 4", "Public Sans"];
    public static readonly IReadOnlyList<string> Motifs = ["stroom", "nul", "netwerk"];

    [Display(Name = "Hoofdkleur"), RegularExpression("^#[0-9a-fA-F]{6}$", ErrorMessage = "Kies een kleur, bijvoorbeeld #0f6b7a.")]
    public string Brand { get; init; } = "#1d4f9c";

    [Display(Name = "Accentkleur"), RegularExpression("^#[0-9a-fA-F]{6}$", ErrorMessage = "Kies een kleur, bijvoorbeeld #e0603a.")]
    public string Accent { get; init; } = "#2f8f5b";

    /// <summary>OKLCH chroma of the greys, 0 to 0.03.</summary>
    [Display(Name = "Kleur in de grijstinten"), Range(0, 0.03, ErrorMessage = "Kies een waarde van {1} tot {2}.")]
    public double Tint { get; init; } = 0.018;

    [Display(Name = "Lettertype van koppen"), FontName]
    public string HeadingFont { get; init; } = "Public Sans";

    [Display(Name = "Lettertype van tekst"), FontName]
    public string TextFont { get; init; } = "Public Sans";

    /// <summary>Corner radius in CSS pixels.</summary>
    [Display(Name = "Ronding van hoeken"), Range(0, 20, ErrorMessage = "Kies een waarde van {1} tot {2}.")]
    public int Radius { get; init; } = 8;

    [Display(Name = "Motief"), AllowedValues("stroom", "nul", "netwerk", ErrorMessage = "Kies een motief uit de lijst.")]
    public string Motif { get; init; } = "netwerk";

    /// <summary>Id of an uploaded logo, or null for the motif's own.</summary>
    public long? LogoFileId { get; init; }
}

/// <summary>Only fonts that the platform itself serves.</summary>
public sealed class FontNameAttribute() : AllowedValuesAttribute([.. LookSettings.Fonts])
{
    public override string FormatErrorMessage(string name) => "Kies een lettertype uit de lijst.";
}
