using System.Globalization;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Value": 12.5 }</c></summary>
[SharedByTenants]
sealed class NumericField : FieldElement
{
    public override string DisplayName => "Getal";

    public override IReadOnlyList<Setting> Settings =>
        [.. base.Settings, new("Minimum", "Minstens", SettingKind.Number), new("Maximum", "Hoogstens", SettingKind.Number), new("Scale", "Cijfers achter de komma", SettingKind.Number)];

    // Not type=number: people write a comma, and a browser would throw it away.
    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, Value(slot) is { } number ? number.ToString(DutchTime.Culture) : slot.Text("Value"));

    public override void Read(Slot slot, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Json["Value"] = text.Length == 0 ? null : text;
        if (form.Missing(slot, "Value", text.Length == 0) || text.Length == 0) return;
        if (!decimal.TryParse(text.Replace('.', ','), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, DutchTime.Culture, out var number))
        {
            form.Fault(slot, "Value", "Vul een getal in, bijvoorbeeld 12 of 2,5.");
            return;
        }
        slot.Json["Value"] = number;
        if (slot.Number("Minimum") is { } least && number < least) form.Fault(slot, "Value", $"Vul minstens {least.ToString(DutchTime.Culture)} in.");
        else if (slot.Number("Maximum") is { } most && number > most) form.Fault(slot, "Value", $"Vul hoogstens {most.ToString(DutchTime.Culture)} in.");
        else if (decimal.Round(number, (int)Math.Clamp(slot.Number("Scale") ?? 0, 0, 10)) != number)
            form.Fault(slot, "Value", slot.Number("Scale") is > 0 and var scale ? $"Gebruik hooguit {scale:0} cijfers achter de komma." : "Vul een heel getal in.");
    }

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, Value(slot)?.ToString("#,##0.##########", DutchTime.Culture) ?? "");

    static decimal? Value(Slot slot) => decimal.TryParse(slot.Text("Value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
