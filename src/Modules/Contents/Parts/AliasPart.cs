using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Alias": "main-menu" }</c>: a name by which other parts of the site find the item.</summary>
[SharedByTenants]
sealed class AliasPart : PartElement
{
    public override string DisplayName => "Vaste naam";

    public override string Description => "Een korte naam waarmee andere onderdelen dit stuk vinden.";

    public override Drawn? Edit(Slot slot, Lookups found) => InputEditor.Of(slot, slot.Text("Alias"), hint: "Letters, cijfers en streepjes.");

    public override void Read(Slot slot, FormInput form)
    {
        var alias = form.Text(slot, "Value");
        slot.Set("Alias", alias);
        if (alias.Length > 0 && Slugs.Of(alias) != alias) form.Fault(slot, "Value", "Gebruik kleine letters en cijfers, met streepjes ertussen.");
    }
}
