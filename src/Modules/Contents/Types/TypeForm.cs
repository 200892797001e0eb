using System.ComponentModel.DataAnnotations;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;

namespace Platform.Contents.Types;

/// <summary>What a beheerder decides about a type itself.</summary>
public sealed class TypeForm
{
    [Display(Name = "Naam"), Required(ErrorMessage = "Geef de soort een naam."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Omschrijving"), StringLength(200, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Description { get; set; }

    [Display(Name = "Mensen kunnen er een maken")]
    public bool Creatable { get; set; } = true;

    [Display(Name = "Staat in lijsten van stukken")]
    public bool Listable { get; set; } = true;

    [Display(Name = "Kan als concept worden bewaard")]
    public bool Draftable { get; set; } = true;

    [Display(Name = "Heeft eigen rechten per rol")]
    public bool Securable { get; set; }

    [Display(Name = "Is een widget voor de homepage of andere pagina’s")]
    public bool IsWidget { get; set; }

    /// <summary>Only when the type is made: the stukken get a page of their own.</summary>
    [Display(Name = "Elk stuk krijgt een eigen pagina")]
    public bool HasPage { get; set; } = true;

    internal static TypeForm Of(TypeDefinition type) => new()
    {
        DisplayName = type.DisplayName,
        Description = type.Description,
        Creatable = type.Creatable,
        Listable = type.Listable,
        Draftable = type.Draftable,
        Securable = type.Securable,
        IsWidget = type.Stereotype == ShippedTypes.Widget,
    };

    internal TypeDefinition Over(TypeDefinition type) => (type with { DisplayName = DisplayName.Trim() })
        .Set("Description", Description?.Trim() ?? "").Set("Creatable", Creatable).Set("Listable", Listable).Set("Draftable", Draftable).Set("Securable", Securable).Set("Versionable", true)
        .Set("Stereotype", IsWidget ? ShippedTypes.Widget : type.Stereotype == ShippedTypes.Widget ? "" : type.Stereotype);
}

/// <summary>A type in the list.</summary>
public sealed record TypeLine(TypeDefinition Type, bool IsShipped, int Items);

/// <summary>A type with everything that can be changed about it.</summary>
public sealed record TypePage(TypeDefinition Type, TypeForm Form, bool IsShipped, int Items, IReadOnlyList<PartLine> Parts, IReadOnlyList<FieldLine> Fields, IReadOnlyList<Choice> NewParts, IReadOnlyList<Choice> NewFields);

/// <summary>A part of a type.</summary>
public sealed record PartLine(string Name, string Label, string Description, bool HasSettings, bool CanBeRemoved);

/// <summary>A field of a type.</summary>
public sealed record FieldLine(string Name, string Label, string Kind, bool IsRequired, bool IsAdded);

/// <summary>A part or field to add.</summary>
public sealed record Choice(string Name, string Label, string Description);
