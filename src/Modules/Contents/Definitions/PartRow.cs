using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Definitions;

/// <summary>A part with fields, as Orchard Core's <c>ContentPartDefinitionRecord</c>; a type's own fields stand in the part that bears its name.</summary>
public sealed class PartRow
{
    public string Name { get; init; } = "";

    public string Settings { get; set; } = "{}";

    /// <summary>The <c>ContentPartFieldDefinitionRecords</c>: <c>[ { "FieldName", "Name", "Settings" } ]</c>.</summary>
    public string Fields { get; set; } = "[]";

    public IReadOnlyList<FieldDefinition> Read() => [.. TypeRow.Objects(Fields).Select(Field).OrderBy(f => f.Position)];

    public void Write(IReadOnlyList<FieldDefinition> fields) => Fields = new JsonArray([.. fields.Select((f, i) => new JsonObject
    {
        ["FieldName"] = f.FieldName,
        ["Name"] = f.Name,
        ["Settings"] = f.Settings.With(FieldDefinition.Section, "Position", i.ToString(CultureInfo.InvariantCulture)).ToNode(),
    })]).ToJsonString(ContentParts.Options);

    static FieldDefinition Field(JsonObject json) => new(json["FieldName"]?.ToString() ?? "", json["Name"]?.ToString() ?? "") { Settings = DefinitionSettings.Of(json["Settings"]) };
}
