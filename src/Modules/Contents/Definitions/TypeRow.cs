using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Definitions;

/// <summary>A content type that a tenant made, as Orchard Core's <c>ContentTypeDefinitionRecord</c>.</summary>
public sealed class TypeRow
{
    public string Name { get; init; } = "";

    public string DisplayName { get; set; } = "";

    /// <summary><c>{ "ContentTypeSettings": { "Creatable": true, … }, … }</c></summary>
    public string Settings { get; set; } = "{}";

    /// <summary>The <c>ContentTypePartDefinitionRecords</c>: <c>[ { "PartName", "Name", "Settings" } ]</c>.</summary>
    public string Parts { get; set; } = "[]";

    /// <summary>The definition; the fields of its parts stand in <see cref="PartRow"/>.</summary>
    public TypeDefinition Read() => new(Name, DisplayName) { Settings = DefinitionSettings.Parse(Settings), Parts = [.. Objects(Parts).Select(Part).OrderBy(p => p.Position)] };

    public void Write(TypeDefinition type)
    {
        DisplayName = type.DisplayName;
        Settings = type.Settings.ToJson();
        Parts = new JsonArray([.. type.Parts.Select((p, i) => new JsonObject
        {
            ["PartName"] = p.PartName,
            ["Name"] = p.Name,
            ["Settings"] = p.Settings.With(PlacedPart.Section, "Position", i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToNode(),
        })]).ToJsonString(ContentParts.Options);
    }

    static PlacedPart Part(JsonObject json) =>
        new(json["PartName"]?.ToString() ?? "", (json["Name"] ?? json["PartName"])?.ToString() ?? "") { Settings = DefinitionSettings.Of(json["Settings"]) };

    internal static IEnumerable<JsonObject> Objects(string json) => (JsonNode.Parse(json) as JsonArray ?? []).OfType<JsonObject>();
}
