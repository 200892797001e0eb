using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Contents.Contracts;

/// <summary>
/// Settings of a type, part or field as Orchard Core keeps them: sections with values, <c>{ "TextFieldSettings": { "Required": true } }</c>.
/// Never changes, so that tenants' definitions can be read by many requests at once; what is not understood stays.
/// </summary>
public sealed class DefinitionSettings
{
    readonly JsonElement _root;

    DefinitionSettings(JsonElement root) => _root = root;

    public static DefinitionSettings Empty { get; } = Parse("{}");

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static DefinitionSettings Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object ? new DefinitionSettings(document.RootElement.Clone()) : throw new JsonException("Settings are a JSON object.");
    }

    public static DefinitionSettings Of(JsonNode? node) => node is JsonObject json ? Parse(json.ToJsonString()) : Empty;

    public string ToJson() => JsonSerializer.Serialize(_root, ContentParts.Options);

    public JsonObject ToNode() => JsonObject.Create(_root)!;

    /// <summary>A value as text; empty when it is not there.</summary>
    public string Text(string section, string name) => Find(section, name) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array) } value ? value.ToString() : "";

    public bool Flag(string section, string name) => string.Equals(Text(section, name), "true", StringComparison.OrdinalIgnoreCase);

    public decimal? Number(string section, string name) => decimal.TryParse(Text(section, name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The texts of a list; of Orchard's options (<c>{ "name": …, "value": … }</c>) the values.</summary>
    public IReadOnlyList<string> List(string section, string name) => Find(section, name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("value", out var inner) ? inner.ToString() : v.ToString()).Where(v => v.Length > 0)]
        : [];

    /// <summary>The same settings with one value changed; null takes it away.</summary>
    public DefinitionSettings With(string section, string name, JsonNode? value)
    {
        var root = ToNode();
        if (root[section] is not JsonObject group) root[section] = group = [];
        if (value is null) group.Remove(name);
        else group[name] = value;
        return Of(root);
    }

    JsonElement? Find(string section, string name) =>
        _root.TryGetProperty(section, out var group) && group.ValueKind == JsonValueKind.Object && group.TryGetProperty(name, out var value) ? value : null;
}
