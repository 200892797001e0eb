using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Markdown": "…" }</c></summary>
[SharedByTenants]
sealed class MarkdownField : FieldElement
{
    const int MaxLength = 100_000;

    public override string DisplayName => "Opgemaakte tekst";

    public override string Description => "Tekst met koppen, lijsten, links en tabellen (Markdown).";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("Markdown"), "markdown", rows: 8);

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Set("Markdown", text);
        if (!form.Missing(slot, "Value", text.Length == 0) && text.Length > MaxLength) form.Fault(slot, "Value", "De tekst is te lang.");
    }

    public override IEnumerable<string> Words(Slot slot) => [MarkdownText.ToPlainText(slot.Text("Markdown"))];

    public override Drawn? Show(Slot slot, Lookups found) => LabelledHtml.Of(slot.Label, MarkdownText.ToHtml(slot.Text("Markdown"), headingShift: 1));
}
