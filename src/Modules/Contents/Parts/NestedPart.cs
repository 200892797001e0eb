using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Contracts;
using Platform.Contents.Elements;

namespace Platform.Contents.Parts;

/// <summary>A part that holds whole items: cards, steps, widgets. They are edited in the form of the item that holds them; buttons change the order.</summary>
abstract class NestedPart : PartElement
{
    const int Most = 60;

    /// <summary>Where the items stand in the part.</summary>
    protected abstract string Key { get; }

    /// <summary>The types that this part may hold here.</summary>
    protected abstract IEnumerable<TypeDefinition> Allowed(Slot slot);

    public override void Need(Slot slot, Needs needs)
    {
        foreach (var (index, item) in Items(slot).Index())
            if (TypeOf(slot, item) is { } type) slot.Composer.Need(type, item, Prefix(slot, index), needs);
    }

    public override Drawn? Edit(Slot slot, Lookups found) => new("Contents:Parts/Nested.Edit", new NestedEditor(slot.Label, slot.Prefix,
        [.. Items(slot).Select((item, i) => TypeOf(slot, item) is { } type
            ? new NestedItem(Prefix(slot, i), Text(item, "ContentItemId"), type.Name, type.DisplayName, Text(item, "DisplayText"), slot.Composer.Edit(type, item, Prefix(slot, i), found))
            : new NestedItem(Prefix(slot, i), Text(item, "ContentItemId"), Text(item, "ContentType"), Text(item, "ContentType") + " (onbekend, blijft bewaard)", Text(item, "DisplayText"), []))],
        [.. Allowed(slot).Select(t => new SelectListItem(t.DisplayName, t.Name))]));

    public override IEnumerable<string> Words(Slot slot) =>
        Items(slot).SelectMany(item => TypeOf(slot, item) is { } type ? slot.Composer.Words(type, item).Prepend(Text(item, "DisplayText")) : []);

    public override void Read(Slot slot, FormInput form)
    {
        var known = Items(slot).ToList();
        var items = new List<JsonObject>();
        for (var i = 0; i < Most && form.Has(Prefix(slot, i) + ".Type"); i++)
        {
            var at = Prefix(slot, i);
            var id = form.Text(at + ".Id");
            var item = known.FirstOrDefault(k => Text(k, "ContentItemId") == id)?.DeepClone() as JsonObject ?? NewItem(form.Text(at + ".Type"));
            items.Add(item);
            if (TypeOf(slot, item) is not { } type) continue;
            var title = form.Text(at + ".Title");
            item["DisplayText"] = title;
            item["TitlePart"] = new JsonObject { ["Title"] = title };
            if (title.Length is 0 or > 160) form.Fault(at + ".Title", title.Length == 0 ? "Vul een titel in." : "Gebruik hooguit 160 tekens.");
            slot.Composer.Read(type, item, at, form);
        }
        if (form.Asks(slot) is { } wish) Change(slot, items, wish, form);
        slot.Json[Key] = new JsonArray([.. items]);
    }

    void Change(Slot slot, List<JsonObject> items, string wish, FormInput form)
    {
        if (wish == "nieuw")
        {
            if (Allowed(slot).FirstOrDefault(t => t.Name == form.Text(slot, "Add")) is { } type && items.Count < Most) items.Add(NewItem(type.Name));
            return;
        }
        var (what, index) = wish.Split(':') is [var verb, var number] && int.TryParse(number, out var n) ? (verb, n) : ("", -1);
        if (index < 0 || index >= items.Count) return;
        var item = items[index];
        if (what is not ("op" or "neer" or "weg")) return;
        items.RemoveAt(index);
        if (what != "weg") items.Insert(Math.Clamp(index + (what == "op" ? -1 : 1), 0, items.Count), item);
    }

    protected IEnumerable<JsonObject> Items(Slot slot) => (slot.Json[Key] as JsonArray ?? []).OfType<JsonObject>();

    protected static TypeDefinition? TypeOf(Slot slot, JsonObject item) => slot.Composer.Types.Find(Text(item, "ContentType"));

    protected static string Text(JsonObject item, string name) => item[name] is JsonValue value ? value.ToString() : "";

    static JsonObject NewItem(string type) => new() { ["ContentItemId"] = ContentIds.New(), ["ContentType"] = type, ["DisplayText"] = "" };

    static string Prefix(Slot slot, int index) => $"{slot.Prefix}[{index}]";
}

/// <summary>The items in a part, each with its own sections.</summary>
public sealed record NestedEditor(string Label, string Prefix, IReadOnlyList<NestedItem> Items, IReadOnlyList<SelectListItem> Types);

/// <summary>An item inside another one, in the editor.</summary>
public sealed record NestedItem(string Prefix, string ContentItemId, string Type, string TypeName, string Title, IReadOnlyList<EditSection> Sections);

/// <summary>The items of a part under a heading.</summary>
/// <param name="HasHeading">Whether a beheerder gave it a name; else the heading is there for who does not see the page.</param>
public sealed record ShownItems(string Label, bool HasHeading, IReadOnlyList<ShownItem> Items);

/// <summary>An item inside another one, as readers see it.</summary>
public sealed record ShownItem(string Type, string Title, IReadOnlyList<Drawn> Sections)
{
    public bool HasTitle { get; init; } = true;

    public string Stereotype { get; init; } = "";
}
