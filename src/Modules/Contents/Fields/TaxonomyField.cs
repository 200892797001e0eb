using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "TaxonomyContentItemId": "thema", "TermContentItemIds": [ "…" ], "TagNames": [ "…" ] }</c></summary>
[SharedByTenants]
sealed class TaxonomyField : FieldElement
{
    public override string DisplayName => "Termen uit een taxonomie";

    public override string Description => "Om stukken te ordenen en te filteren, bijvoorbeeld op thema.";

    public override IReadOnlyList<Setting> Settings => [.. base.Settings, new("TaxonomyContentItemId", "Taxonomie", SettingKind.Taxonomy), new("Unique", "Hoogstens één term", SettingKind.Flag)];

    public override void Need(Slot slot, Needs needs) => needs.Taxonomies = true;

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var chosen = slot.Texts("TermContentItemIds");
        List<SelectListItem> items = [.. found.Taxonomies.FirstOrDefault(t => t.Id == Taxonomy(slot))?.Terms.Select(t => new SelectListItem(string.Concat(Enumerable.Repeat("– ", t.Depth)) + t.Label, t.Id)) ?? []];
        items.AddRange(chosen.Zip(Names(slot)).Where(c => items.All(i => i.Value != c.First)).Select(c => new SelectListItem(c.Second, c.First)).ToList());
        return slot.Flag("Unique")
            ? InputEditor.Of(slot, chosen.FirstOrDefault(), "select", items: items)
            : new("Contents:Fields/Choices", new ChoicesEditor(slot.Label, chosen, items) { Hint = slot.Hint, Required = slot.Required });
    }

    public override void Read(Slot slot, FormInput form)
    {
        var name = slot.Flag("Unique") ? "Value" : "Values";
        var (before, names) = (slot.Texts("TermContentItemIds"), Names(slot));
        var chosen = form.Texts(slot, name);
        slot.Set("TaxonomyContentItemId", Taxonomy(slot));
        slot.Set("TermContentItemIds", chosen);
        // The editor fills in the names of terms that are new here: only it knows the taxonomy.
        slot.Set("TagNames", chosen.Select(id => before.IndexOf(id) is >= 0 and var at && at < names.Count ? names[at] : ""));
        form.Missing(slot, name, chosen.Count == 0);
    }

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, string.Join(", ", Names(slot)));

    static string Taxonomy(Slot slot) => slot.Setting("TaxonomyContentItemId") is { Length: > 0 } id ? id : slot.Text("TaxonomyContentItemId");

    static IReadOnlyList<string> Names(Slot slot)
    {
        var names = slot.Json["TagNames"] as JsonArray ?? [];
        return [.. slot.Texts("TermContentItemIds").Select((id, i) => i < names.Count && names[i]?.ToString() is { Length: > 0 } name ? name : id)];
    }
}

static class ListPlaces
{
    public static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value) return i;
        return -1;
    }
}
