using System.ComponentModel.DataAnnotations;

namespace Platform.Agenda.Materials;

public enum MaterialKind
{
    [Display(Name = "Opname")]
    Recording,

    [Display(Name = "Materiaal")]
    Material,
}

/// <summary>A recording, slides or something to read, for who had a place; until it expires.</summary>
public sealed class Material
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public MaterialKind Kind { get; set; }

    public string Title { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>From this moment on nobody sees it; null is never.</summary>
    public DateTimeOffset? ExpiresUtc { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }
}
