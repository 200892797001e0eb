using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "ContentItemIds": [ "…" ] }</c>: other items. Searching works without JavaScript: the form comes back with what was found.</summary>
[SharedByTenants]
sealed class ContentPickerField : FieldElement
{
    public override string DisplayName => "Andere stukken";

    public override string Description => "Verwijs naar stukken van dit netwerk.";

    public override IReadOnlyList<Setting> Settings => [.. base.Settings, new("Multiple", "Meer dan één", SettingKind.Flag), new("DisplayedContentTypes", "Uit deze soorten", SettingKind.Types)];

    public override void Need(Slot slot, Needs needs)
    {
        needs.Items.UnionWith(slot.Texts("ContentItemIds"));
        needs.Pickers.Add(Question(slot));
    }

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var chosen = slot.Texts("ContentItemIds");
        return new("Contents:Fields/Picker", new PickerEditor(slot.Label, slot.Prefix, Search(slot), slot.Flag("Multiple"),
            [.. chosen.Select(id => found.Item(id) ?? new FoundItem(id, "", "Een stuk dat er niet meer is", null, "", default, 0))],
            [.. found.Choices(Question(slot)).Where(i => !chosen.Contains(i.ContentItemId))])
        { Hint = slot.Hint, Required = slot.Required });
    }

    public override void Read(Slot slot, FormInput form)
    {
        var chosen = form.Texts(slot, "Values").Distinct().Take(slot.Flag("Multiple") ? 100 : 1).ToList();
        slot.Set("ContentItemIds", chosen);
        if (form.IsFormChange) slot.Set(SearchName, form.Text(slot, "Zoek")); // only on the way back to the form; it is never saved
        else slot.Json.Remove(SearchName);
        form.Missing(slot, "Values", chosen.Count == 0);
    }

    public override Drawn? Show(Slot slot, Lookups found) =>
        LabelledLinks.Of(slot, slot.Texts("ContentItemIds").Select(found.Item).OfType<FoundItem>().Where(i => i.Path is not null).Select(i => new NamedLink(i.Title, "~/" + i.Path)));

    const string SearchName = "_zoek";

    static string Search(Slot slot) => slot.Text(SearchName);

    static PickerQuestion Question(Slot slot) => new(string.Join(',', slot.List("DisplayedContentTypes")), Search(slot));
}

/// <summary>What is chosen, and what was found to choose from.</summary>
public sealed record PickerEditor(string Label, string Prefix, string Search, bool Multiple, IReadOnlyList<FoundItem> Chosen, IReadOnlyList<FoundItem> Found)
{
    public string? Hint { get; init; }

    public bool Required { get; init; }
}
