using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Contents.Widgets;
using Platform.Kernel.Files;
using Platform.Kernel.Settings;

namespace Platform.Contents.Elements;

/// <summary>A part or field in the editor.</summary>
public sealed record EditSection(string View, object Model, string Prefix);

/// <summary>Takes items apart into their parts and fields, following their type: to edit, to read a form, to show.</summary>
public sealed class Composer(IEnumerable<Element> elements, ContentTypes types, TenantSettings settings, IEnumerable<IFileLibrary> libraries)
{
    readonly Dictionary<string, Element> _elements = elements.ToDictionary(e => e.Name, StringComparer.Ordinal);

    public ContentTypes Types => types;

    /// <summary>The library of files, or null when that is off.</summary>
    public IFileLibrary? Library => libraries.FirstOrDefault();

    /// <summary>Where and for whom widgets can show.</summary>
    public IReadOnlyList<Layer> Layers => settings.Get<LayerSettings>().All;

    public IEnumerable<PartElement> Parts => _elements.Values.OfType<PartElement>();

    public IEnumerable<FieldElement> Fields => _elements.Values.OfType<FieldElement>();

    public Element? Find(string name) => _elements.GetValueOrDefault(name);

    public void Need(TypeDefinition type, JsonObject item, string prefix, Needs needs)
    {
        foreach (var (element, slot) in Slots(type, item, prefix)) element.Need(slot, needs);
    }

    public IReadOnlyList<EditSection> Edit(TypeDefinition type, JsonObject item, string prefix, Lookups found) =>
        [.. Slots(type, item, prefix).Select(s => s.Element.Edit(s.Slot, found) is { } drawn ? new EditSection(drawn.View, drawn.Model, s.Slot.Prefix) : null).OfType<EditSection>()];

    public void Read(TypeDefinition type, JsonObject item, string prefix, FormInput form)
    {
        foreach (var (element, slot) in Slots(type, item, prefix, create: true).ToList()) element.Read(slot, form);
    }

    public IReadOnlyList<Drawn> Show(TypeDefinition type, JsonObject item, Lookups found) =>
        [.. Slots(type, item, "").Select(s => s.Element.Show(s.Slot, found)).OfType<Drawn>()];

    /// <summary>The words by which search finds the item, besides its title and its terms.</summary>
    public IEnumerable<string> Words(TypeDefinition type, JsonObject item) => Slots(type, item, "").SelectMany(s => s.Element.Words(s.Slot)).Where(w => w.Length > 0);

    /// <summary>What stands in an item and no definition or element explains: kept as it is, shown as JSON.</summary>
    public JsonObject Unknown(TypeDefinition type, JsonObject item) => new(item.Where(p => p.Value is JsonObject part && part.Count > 0 && !IsKnown(type, p.Key, part)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    bool IsKnown(TypeDefinition type, string key, JsonObject json) => type.Parts.FirstOrDefault(p => p.Name == key) is { } part
        ? _elements.ContainsKey(part.PartName) || json.All(f => part.Fields.Any(d => d.Name == f.Key && _elements.ContainsKey(d.FieldName)))
        : key is "TitlePart" or "ContainedPart" or "LayerMetadata" or "TaxonomyPart" or "AutoroutePart" or "MenuItemsListPart" or "LocalizationPart";

    IEnumerable<(Element Element, Slot Slot)> Slots(TypeDefinition type, JsonObject item, string prefix, bool create = false)
    {
        foreach (var part in Placed(type))
        {
            if (part.Fields.Count == 0 && !_elements.ContainsKey(part.PartName)) continue;
            var json = Object(item, part.Name, create);
            var at = prefix.Length == 0 ? part.Name : prefix + "." + part.Name;
            if (_elements.TryGetValue(part.PartName, out var element))
                yield return (element, new Slot(json, part.Settings, part.PartName + "Settings", part.DisplayName.Length > 0 ? part.DisplayName : element.DisplayName, at, type, this));
            foreach (var field in part.Fields)
            {
                if (!_elements.TryGetValue(field.FieldName, out var kind)) continue;
                yield return (kind, new Slot(Object(json, field.Name, create), field.Settings, field.FieldName + "Settings", field.DisplayName, $"{at}.{field.Name}", type, this));
            }
        }
    }

    // Where a widget shows belongs to every widget, as in Orchard, and is in no definition.
    static IEnumerable<PlacedPart> Placed(TypeDefinition type) => type.Stereotype == "Widget" && !type.Has(nameof(Platform.Contents.Parts.LayerMetadata)) ? [.. type.Parts, s_layer] : type.Parts;

    static readonly PlacedPart s_layer = new(nameof(Platform.Contents.Parts.LayerMetadata), nameof(Platform.Contents.Parts.LayerMetadata));

    static JsonObject Object(JsonObject owner, string name, bool create)
    {
        if (owner[name] is JsonObject known) return known;
        var made = new JsonObject();
        if (create) owner[name] = made;
        return made;
    }
}
