using Platform.Contents.Contracts;

namespace Platform.Knowledge.Handreikingen;

/// <summary>What a piece in the kennisbank is, with its icon.</summary>
/// <param name="Id">As in the taxonomy <c>soort</c>.</param>
public sealed record Soort(string Id, string Label, string Icon)
{
    public static readonly IReadOnlyList<Soort> All =
    [
        new("handreiking", "Handreiking", "file-text"),
        new("praktijkverhaal", "Praktijkverhaal", "message-circle"),
        new("werkblad", "Werkblad", "clipboard-list"),
        new("factsheet", "Factsheet", "chart-pie"),
    ];

    internal static Soort Of(Shared.PieceType type) => new(type.Root, type.Name, type.Icon);

    /// <summary>The kind of this name; one that a recipe brought keeps its own.</summary>
    public static Soort Of(string? label) => All.FirstOrDefault(s => s.Label == label) ?? new Soort(Slugs.Of(label ?? ""), string.IsNullOrEmpty(label) ? All[0].Label : label, All[0].Icon);
}
