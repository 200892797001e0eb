using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Widgets": [ … ] }</c>: widgets one below the other.</summary>
[SharedByTenants]
sealed class FlowPart : NestedPart
{
    public override string DisplayName => "Widgets";

    public override string Description => "Blokken onder elkaar: tekst, kaarten met links, het laatste nieuws.";

    protected override string Key => "Widgets";

    protected override IEnumerable<TypeDefinition> Allowed(Slot slot) => slot.Composer.Types.All.Where(t => t.Stereotype == "Widget");

    public override Drawn? Show(Slot slot, Lookups found) =>
        Items(slot).Select(i => TypeOf(slot, i) is { } type ? new ShownItem(type.Name, Text(i, "DisplayText"), slot.Composer.Show(type, i, found)) { Stereotype = type.Stereotype } : null).OfType<ShownItem>().ToList() is { Count: > 0 } shown
            ? new("Contents:Parts/FlowPart", shown) : null;
}
