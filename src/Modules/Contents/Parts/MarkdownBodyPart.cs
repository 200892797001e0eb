using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Markdown": "…" }</c>: the text of an item.</summary>
[SharedByTenants]
sealed class MarkdownBodyPart : PartElement
{
    const int MaxLength = 200_000;

    public override string DisplayName => "Tekst";

    public override string Description => "De tekst van het stuk, met koppen, lijsten, links en tabellen.";

    public override IReadOnlyList<Setting> Settings => [Setting.Explanation, Setting.Required];

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("Markdown"), "markdown", rows: 16);

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Set("Markdown", text);
        if (!form.Missing(slot, "Value", text.Length == 0) && text.Length > MaxLength) form.Fault(slot, "Value", "De tekst is te lang. Maak er twee stukken van.");
    }

    public override IEnumerable<string> Words(Slot slot) => [MarkdownText.ToPlainText(slot.Text("Markdown"))];

    public override Drawn? Show(Slot slot, Lookups found) => LabelledHtml.Of(null, MarkdownText.ToHtml(slot.Text("Markdown")));
}
