using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;

namespace Platform.Contents.Pieces;

/// <summary>The editor of an item: title, then every part and field of its type.</summary>
public sealed record PieceForm(TypeDefinition Type, string Title, IReadOnlyList<EditSection> Sections)
{
    /// <summary>Null for a new item.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>The version that the writer started from.</summary>
    public int Version { get; init; }

    /// <summary>The item whose list a new one will stand in.</summary>
    public string? ContainerId { get; init; }

    public bool MayPublish { get; init; }

    /// <summary>Where readers see it now, or null.</summary>
    public string? LivePath { get; init; }

    /// <summary>Only the fields that this network added: the rest is edited where the module says.</summary>
    public string? ModuleEditor { get; init; }

    /// <summary>What no part or field explains, as JSON; kept as it is.</summary>
    public string? Unknown { get; init; }

    /// <summary>Version that somebody else saved meanwhile, with its text.</summary>
    public PieceConflict? Conflict { get; init; }

    public bool IsWidget => Type.Stereotype == Definitions.ShippedTypes.Widget;

    /// <summary>The types that may stand in the list of this item.</summary>
    public IReadOnlyList<SelectListItem> ListTypes { get; init; } = [];

    /// <summary>Where the writer goes back to.</summary>
    public string Back => ModuleEditor ?? (IsWidget ? "~/beheer/inhoud/widgets" : "~/beheer/inhoud/stukken");
}

/// <summary>The version that came in between, as readers would see it.</summary>
public sealed record PieceConflict(int Version, DateTimeOffset ModifiedUtc, string? By, string Title, IReadOnlyList<Drawn> Sections);
