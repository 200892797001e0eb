using System.Globalization;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;
using Platform.Kernel.Views;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Value": "2026-11-22T08:30:00Z" }</c>: a moment in UTC; people see and type Dutch time.</summary>
[SharedByTenants]
sealed class DateTimeField : FieldElement
{
    public override string DisplayName => "Datum en tijd";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, Typed(slot, "Value"), "datetime");

    public override void Read(Slot slot, FormInput form)
    {
        if (Take(slot, "Value", form) is null) form.Missing(slot, "Value", isEmpty: true);
    }

    public override Drawn? Show(Slot slot, Lookups found) => LabelledText.Of(slot, slot.Moment("Value") is { } at ? DutchTime.DateAndTime(at) : "");

    /// <summary>The moment as a browser wants it in its control.</summary>
    internal static string Typed(Slot slot, string name) => slot.Moment(name) is { } at ? DutchTime.Local(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : slot.Text(name);

    /// <summary>Takes a moment over from the control <c>Value</c>; null when nothing was filled in.</summary>
    internal static string? Take(Slot slot, string name, FormInput form)
    {
        var text = form.Text(slot, "Value");
        slot.Json[name] = text.Length == 0 ? null : text;
        if (text.Length == 0) return null;
        if (DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            slot.Json[name] = DutchTime.FromLocal(local).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        else form.Fault(slot, "Value", "Vul een datum en een tijd in.");
        return text;
    }
}
