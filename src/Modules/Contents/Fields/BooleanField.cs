using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Fields;

/// <summary><c>{ "Value": true }</c></summary>
[SharedByTenants]
sealed class BooleanField : FieldElement
{
    public override string DisplayName => "Ja of nee";

    public override IReadOnlyList<Setting> Settings => [Setting.Explanation, new("DefaultValue", "Staat aan bij een nieuw stuk", SettingKind.Flag)];

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, IsOn(slot) ? "true" : "false", "checkbox");

    public override void Read(Slot slot, FormInput form) => slot.Json["Value"] = form.Flag(slot, "Value");

    public override Drawn? Show(Slot slot, Lookups found) => slot.Json.ContainsKey("Value") ? LabelledText.Of(slot, IsOn(slot) ? "Ja" : "Nee") : null;

    static bool IsOn(Slot slot) => slot.Json.ContainsKey("Value") ? slot.Text("Value") == "true" : slot.Flag("DefaultValue");
}
