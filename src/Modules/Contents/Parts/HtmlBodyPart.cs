using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Html": "…" }</c>: text from another system; cleaned whenever an item is saved, and again when it is shown.</summary>
[SharedByTenants]
sealed class HtmlBodyPart : PartElement
{
    public override string DisplayName => "Tekst in HTML";

    public override string Description => "Voor tekst uit een ander systeem. Wat gevaarlijk is, halen we eruit.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("Html"), "textarea", rows: 16);

    public override void Read(Slot slot, FormInput form) => slot.Set("Html", form.Text(slot, "Value"));

    public override IEnumerable<string> Words(Slot slot) => [SafeHtml.ToPlainText(slot.Text("Html"))];

    public override Drawn? Show(Slot slot, Lookups found) => LabelledHtml.Of(null, SafeHtml.Clean(slot.Text("Html")));
}
