using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Contents.Contracts;
using Platform.Kernel;

namespace Platform.Contents.Recipe;

/// <summary>
/// Reads content definitions in both dialects of Orchard: settings in sections (<c>"ContentTypeSettings": { "Creatable": true }</c>), and the older flat ones
/// (<c>"Creatable": "True"</c>, <c>"Position": "0"</c>), which get the section that they belong to.
/// </summary>
static partial class DefinitionJson
{
    // What belongs to the place of a part or field; every other flat value belongs to the part or field itself.
    static readonly string[] s_placing = ["DisplayName", "Description", "Position", "Editor", "DisplayMode"];

    /// <summary>The types of a step; the fields of their parts stand in its parts.</summary>
    public static IReadOnlyList<TypeDefinition> Types(JsonObject step) => [.. Objects(step["ContentTypes"]).Select(json => new TypeDefinition(NameOf(json, "Name"), Text(json, "DisplayName"))
    {
        Settings = Sections(json["Settings"], "ContentTypeSettings", null),
        Parts = [.. Objects(json["ContentTypePartDefinitionRecords"]).Select(Placed).OrderBy(p => p.Position)],
    })];

    public static IReadOnlyList<ImportedPart> Parts(JsonObject step) => [.. Objects(step["ContentParts"]).Select(json =>
        new ImportedPart(NameOf(json, "Name"), Sections(json["Settings"], "ContentPartSettings", null), [.. Objects(json["ContentPartFieldDefinitionRecords"]).Select(Field).OrderBy(f => f.Position)]))];

    /// <summary>Both; of a value that is in both the second.</summary>
    public static DefinitionSettings Merge(DefinitionSettings before, DefinitionSettings after)
    {
        var root = before.ToNode();
        foreach (var (section, value) in after.ToNode())
        {
            if (value is JsonObject values && root[section] is JsonObject known)
                foreach (var (name, inner) in values) known[name] = inner?.DeepClone();
            else root[section] = value?.DeepClone();
        }
        return DefinitionSettings.Of(root);
    }

    public static IReadOnlyList<FieldDefinition> Merge(IReadOnlyList<FieldDefinition> before, IReadOnlyList<FieldDefinition> after) =>
        [.. before.Select(f => after.FirstOrDefault(a => a.Name == f.Name) is { } changed ? changed with { Settings = Merge(f.Settings, changed.Settings) } : f), .. after.Where(a => before.All(f => f.Name != a.Name))];

    static PlacedPart Placed(JsonObject json)
    {
        var part = NameOf(json, "PartName");
        return new PlacedPart(part, Text(json, "Name") is { Length: > 0 } name ? Checked(name) : part) { Settings = Sections(json["Settings"], PlacedPart.Section, part + "Settings") };
    }

    static FieldDefinition Field(JsonObject json)
    {
        var field = NameOf(json, "FieldName");
        return new FieldDefinition(field, NameOf(json, "Name")) { Settings = Sections(json["Settings"], FieldDefinition.Section, field + "Settings") };
    }

    /// <param name="own">Section of what is not about the place; null: everything goes to <paramref name="general"/>.</param>
    static DefinitionSettings Sections(JsonNode? settings, string general, string? own)
    {
        var found = new JsonObject();
        foreach (var (name, value) in settings as JsonObject ?? [])
        {
            if (value is JsonObject) found[name] = Together(found[name] as JsonObject, (JsonObject)value);
            else
            {
                var section = own is null || s_placing.Contains(name) ? general : own;
                if (found[section] is not JsonObject group) found[section] = group = [];
                group[name] = Flat(value);
            }
        }
        return DefinitionSettings.Of(found);
    }

    static JsonObject Together(JsonObject? before, JsonObject after) => before is null ? (JsonObject)after.DeepClone() : Merge(DefinitionSettings.Of(new JsonObject { ["x"] = before.DeepClone() }), DefinitionSettings.Of(new JsonObject { ["x"] = after.DeepClone() })).ToNode()["x"]!.DeepClone().AsObject();

    // The old dialect wrote everything as text.
    static JsonNode? Flat(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.ToString() switch
    {
        "True" or "true" => JsonValue.Create(true),
        "False" or "false" => JsonValue.Create(false),
        var text => JsonValue.Create(text),
    } : value?.DeepClone();

    static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    static string Text(JsonObject json, string name) => json[name]?.GetValueKind() == JsonValueKind.String ? json[name]!.ToString().Trim() : "";

    static string NameOf(JsonObject json, string name) => Checked(Text(json, name));

    static string Checked(string name) => TechnicalName().IsMatch(name) ? name : throw new RuleException($"‘{name}’ kan geen naam van een soort, onderdeel of veld zijn.");

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.\-]{0,99}$")]
    private static partial Regex TechnicalName();
}

/// <summary>A part in a recipe.</summary>
sealed record ImportedPart(string Name, DefinitionSettings Settings, IReadOnlyList<FieldDefinition> Fields);
