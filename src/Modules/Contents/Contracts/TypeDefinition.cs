using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;

namespace Platform.Contents.Contracts;

/// <summary>
/// What items of a type consist of, in Orchard Core's terms: parts in an order, each with fields. Made in the browser by a beheerder, brought by
/// a recipe, or by a module in code (<see cref="ContentTypeRegistration.AddContentType"/>); a tenant may add fields to those of a module.
/// </summary>
[SharedByTenants]
public sealed record TypeDefinition(string Name, string DisplayName)
{
    const string Section = "ContentTypeSettings";

    public DefinitionSettings Settings { get; init; } = DefinitionSettings.Empty;

    /// <summary>In the order of the editor and the page; each with its fields.</summary>
    public IReadOnlyList<PlacedPart> Parts { get; init; } = [];

    public string Description => Settings.Text(Section, "Description");

    /// <summary>Whether people may make items of it.</summary>
    public bool Creatable => Settings.Flag(Section, "Creatable");

    /// <summary>Whether its items stand in lists of content.</summary>
    public bool Listable => Settings.Flag(Section, "Listable");

    /// <summary>Whether an item can be kept without readers seeing it.</summary>
    public bool Draftable => Settings.Flag(Section, "Draftable");

    /// <summary>Whether it has permissions of its own.</summary>
    public bool Securable => Settings.Flag(Section, "Securable");

    /// <summary><c>Widget</c>, <c>MenuItem</c> or empty: an item that stands on its own.</summary>
    public string Stereotype => Settings.Text(Section, "Stereotype");

    /// <summary>The part that bears the name of the type and holds its own fields, or null.</summary>
    public PlacedPart? Own => Parts.FirstOrDefault(p => p.PartName == Name);

    public bool Has(string partName) => Parts.Any(p => p.PartName == partName);

    public PlacedPart? Part(string partName) => Parts.FirstOrDefault(p => p.PartName == partName);

    /// <summary>The same type with a setting such as <c>Creatable</c>.</summary>
    public TypeDefinition Set(string setting, JsonNode? value) => this with { Settings = Settings.With(Section, setting, value) };

    /// <summary>For people to make and find. Here every item has versions; Orchard Core, to which a type can be exported, wants to be told.</summary>
    public TypeDefinition ForEditors() => Set("Creatable", true).Set("Listable", true).Set("Draftable", true).Set("Versionable", true);

    /// <summary>The same type with one more part.</summary>
    /// <param name="settings">Values of the part's own section, for example <c>("Pattern", "nieuws/{{ ContentItem | display_text | slugify }}")</c>.</param>
    public TypeDefinition With(string partName, params (string Name, JsonNode Value)[] settings) =>
        this with { Parts = [.. Parts, new PlacedPart(partName, partName) { Settings = Together(DefinitionSettings.Empty, partName + "Settings", settings) }] };

    /// <summary>The same type with one more field of its own.</summary>
    /// <param name="settings">Values of the field's own section, for example <c>("Required", true)</c>.</param>
    public TypeDefinition Field(string fieldName, string name, string displayName, params (string Name, JsonNode Value)[] settings)
    {
        var field = new FieldDefinition(fieldName, name) { Settings = Together(DefinitionSettings.Empty.With(FieldDefinition.Section, "DisplayName", displayName), fieldName + "Settings", settings) };
        return Own is { } own
            ? this with { Parts = [.. Parts.Select(p => p == own ? own with { Fields = [.. own.Fields, field] } : p)] }
            : this with { Parts = [.. Parts, new PlacedPart(Name, Name) { Fields = [field] }] };
    }

    static DefinitionSettings Together(DefinitionSettings start, string section, (string Name, JsonNode Value)[] settings) =>
        settings.Aggregate(start, (all, s) => all.With(section, s.Name, s.Value.DeepClone()));
}

/// <summary>A part in a type.</summary>
/// <param name="PartName">The kind of part: <c>TitlePart</c>, or the name of the type for its own fields.</param>
/// <param name="Name">The key in an item; another than the kind when a type has it twice.</param>
public sealed record PlacedPart(string PartName, string Name)
{
    internal const string Section = "ContentTypePartSettings";

    public DefinitionSettings Settings { get; init; } = DefinitionSettings.Empty;

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    public string DisplayName => Settings.Text(Section, "DisplayName");

    public string Description => Settings.Text(Section, "Description");

    /// <summary>Imported definitions may keep their order here.</summary>
    internal decimal Position => Settings.Number(Section, "Position") ?? decimal.MaxValue;
}

/// <summary>A field in a part.</summary>
/// <param name="FieldName">The kind of field: <c>TextField</c>.</param>
/// <param name="Name">The key in the part.</param>
public sealed record FieldDefinition(string FieldName, string Name)
{
    internal const string Section = "ContentPartFieldSettings";

    public DefinitionSettings Settings { get; init; } = DefinitionSettings.Empty;

    /// <summary>What people read; the name when there is none.</summary>
    public string DisplayName => Settings.Text(Section, "DisplayName") is { Length: > 0 } name ? name : Name;

    internal decimal Position => decimal.TryParse(Settings.Text(Section, "Position"), CultureInfo.InvariantCulture, out var at) ? at : decimal.MaxValue;
}

public static class ContentTypeRegistration
{
    /// <summary>Brings a content type in code. A module that has rules or pages of its own for it also registers a <see cref="ContentKind"/>.</summary>
    public static IServiceCollection AddContentType(this IServiceCollection services, TypeDefinition type) => services.AddSingleton(type);
}
