using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Html": "…" }</c>; cleaned whenever an item is saved, and again when it is shown.</summary>
[SharedByTenants]
sealed class HtmlField : FieldElement
{
    const int MaxLength = 100_000;

    public override string DisplayName => "HTML";

    public override string Description => "Voor tekst uit een ander systeem. Wat gevaarlijk is, halen we eruit.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("Html"), "textarea", rows: 10);

    public override void Read(Slot slot, FormInput form)
    {
        var html = form.Text(slot, "Value");
        slot.Set("Html", html);
        if (!form.Missing(slot, "Value", html.Length == 0) && html.Length > MaxLength) form.Fault(slot, "Value", "De tekst is te lang.");
    }

    public override IEnumerable<string> Words(Slot slot) => [SafeHtml.ToPlainText(slot.Text("Html"))];

    public override Drawn? Show(Slot slot, Lookups found) => LabelledHtml.Of(slot.Label, SafeHtml.Clean(slot.Text("Html")));
}
