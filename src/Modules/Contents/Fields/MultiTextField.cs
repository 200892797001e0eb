using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Values": [ "…" ] }</c>: any of a list of choices, or lines of one's own.</summary>
[SharedByTenants]
sealed class MultiTextField : FieldElement
{
    const int Most = 100;

    public override string DisplayName => "Meer keuzes of regels";

    public override IReadOnlyList<Setting> Settings => [.. base.Settings, new("Options", "Keuzes", SettingKind.Options, "Elke keuze op een eigen regel. Leeg: vrije regels.")];

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var values = slot.Texts("Values");
        return slot.List("Options") is { Count: > 0 } options
            ? new("Contents:Fields/Choices", new ChoicesEditor(slot.Label, values, [.. options.Concat(values).Distinct().Select(o => new SelectListItem(o, o))]) { Hint = slot.Hint, Required = slot.Required })
            : InputEditor.Of(slot, string.Join('\n', values), "textarea", rows: 4, hint: "Elk op een eigen regel.");
    }

    public override void Read(Slot slot, FormInput form)
    {
        var options = slot.List("Options");
        var (name, values) = options.Count > 0 ? ("Values", form.Texts(slot, "Values")) : ("Value", form.Text(slot, "Value").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        slot.Set("Values", values.Distinct().Take(Most));
        if (form.Missing(slot, name, values.Count == 0)) return;
        if (options.Count > 0 && values.Any(v => !options.Contains(v))) form.Fault(slot, name, "Kies iets uit de lijst.");
    }

    public override IEnumerable<string> Words(Slot slot) => slot.Texts("Values");

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, string.Join(", ", slot.Texts("Values")));
}
