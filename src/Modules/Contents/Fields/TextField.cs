using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Text": "…" }</c>: a line, some lines, or a choice from a list.</summary>
[SharedByTenants]
sealed class TextField : FieldElement
{
    const int MaxLength = 20_000;

    public override string DisplayName => "Tekst";

    public override string Description => "Een regel, een paar regels of een keuze uit een lijst.";

    public override IReadOnlyList<Setting> Settings =>
    [
        .. base.Settings, new("Multiline", "Meer regels", SettingKind.Flag), new("MaxLength", "Hoogstens zoveel tekens", SettingKind.Number),
        new("Options", "Keuzes", SettingKind.Options, "Elke keuze op een eigen regel. Leeg: vrije tekst."),
    ];

    public override Drawn? Edit(Slot slot, Lookups found)
    {
        var options = slot.List("Options");
        var text = slot.Text("Text");
        if (options.Count > 0) return InputEditor.Of(slot, text, "select", items: [.. options.Append(text).Where(o => o.Length > 0).Distinct().Select(o => new SelectListItem(o, o))]);
        return InputEditor.Of(slot, text, IsMultiline(slot) ? "textarea" : "text", rows: 4);
    }

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        var max = Math.Min(MaxLength, (int)(slot.Number("MaxLength") ?? MaxLength));
        slot.Set("Text", text);
        if (form.Missing(slot, "Value", text.Length == 0)) return;
        if (text.Length > max) form.Fault(slot, "Value", $"Gebruik hooguit {max} tekens.");
        else if (slot.List("Options") is { Count: > 0 } options && text.Length > 0 && !options.Contains(text)) form.Fault(slot, "Value", "Kies iets uit de lijst.");
    }

    public override IEnumerable<string> Words(Slot slot) => [slot.Text("Text")];

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, slot.Text("Text"));

    // Orchard says it with the name of an editor.
    static bool IsMultiline(Slot slot) => slot.Flag("Multiline") || slot.Settings.Text("ContentPartFieldSettings", "Editor") == "TextArea";
}
