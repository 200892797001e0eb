using System.Globalization;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Value": "14:30:00" }</c></summary>
[SharedByTenants]
sealed class TimeField : FieldElement
{
    public override string DisplayName => "Tijd";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, Value(slot)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? slot.Text("Value"), "time");

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Json["Value"] = text.Length == 0 ? null : text;
        if (form.Missing(slot, "Value", text.Length == 0) || text.Length == 0) return;
        if (Value(slot) is { } time) slot.Json["Value"] = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        else form.Fault(slot, "Value", "Vul een tijd in, bijvoorbeeld 14:30.");
    }

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, Value(slot) is { } time ? time.ToString("H.mm", DutchTime.Culture) + " uur" : "");

    static TimeOnly? Value(Slot slot) => TimeOnly.TryParse(slot.Text("Value"), CultureInfo.InvariantCulture, out var time) ? time : null;
}
