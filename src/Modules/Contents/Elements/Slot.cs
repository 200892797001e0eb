using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Contents.Contracts;

namespace Platform.Contents.Elements;

/// <summary>The place of one part or field in one item: its JSON, what the type decided about it, and what its names in a form begin with.</summary>
/// <param name="Json">The object of this part or field; not in the item yet when there was none.</param>
/// <param name="Section">Where its own settings stand: <c>TextFieldSettings</c>.</param>
/// <param name="Prefix">For example <c>Pagina.Samenvatting</c>.</param>
/// <param name="Type">Type of the item it stands in.</param>
public sealed record Slot(JsonObject Json, DefinitionSettings Settings, string Section, string Label, string Prefix, TypeDefinition Type, Composer Composer)
{
    public string? Hint => Setting("Hint") is { Length: > 0 } hint ? hint : null;

    public bool Required => Flag("Required");

    public string Setting(string name) => Settings.Text(Section, name);

    public bool Flag(string name) => Settings.Flag(Section, name);

    public decimal? Number(string name) => Settings.Number(Section, name);

    public IReadOnlyList<string> List(string name) => Settings.List(Section, name);

    /// <summary>A value of the item as text; empty when it is not there.</summary>
    public string Text(string name) => Json[name] is JsonValue value ? value.ToString() : "";

    public IReadOnlyList<string> Texts(string name) => Json[name] is JsonArray list ? [.. list.OfType<JsonValue>().Select(v => v.ToString())] : [];

    public void Set(string name, string value) => Json[name] = value;

    public void Set(string name, IEnumerable<string> values) => Json[name] = new JsonArray([.. values.Select(v => (JsonNode)v)]);

    /// <summary>A moment of the item, or null when there is none that can be read.</summary>
    public DateTimeOffset? Moment(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
