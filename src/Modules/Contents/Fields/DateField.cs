using System.Globalization;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Value": "2026-11-22T00:00:00Z" }</c>: a day, the same everywhere.</summary>
[SharedByTenants]
sealed class DateField : FieldElement
{
    public override string DisplayName => "Datum";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Moment("Value") is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : slot.Text("Value"), "date");

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Json["Value"] = text.Length == 0 ? null : text;
        if (form.Missing(slot, "Value", text.Length == 0) || text.Length == 0) return;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) slot.Json["Value"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        else form.Fault(slot, "Value", "Vul een datum in, bijvoorbeeld 2026-11-22.");
    }

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, slot.Moment("Value")?.ToString("d MMMM yyyy", DutchTime.Culture) ?? "");
}
