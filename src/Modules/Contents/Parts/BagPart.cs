using Platform.Contents.Contracts;
using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "ContentItems": [ … ] }</c>: items of some types, such as cards or steps.</summary>
[SharedByTenants]
sealed class BagPart : NestedPart
{
    public override string DisplayName => "Onderdelen";

    public override string Description => "Stukken in dit stuk, zoals kaarten of stappen.";

    public override IReadOnlyList<Setting> Settings => [new("ContainedContentTypes", "Deze soorten mogen erin", SettingKind.Types)];

    protected override string Key => "ContentItems";

    protected override IEnumerable<TypeDefinition> Allowed(Slot slot) => slot.List("ContainedContentTypes").Select(slot.Composer.Types.Find).OfType<TypeDefinition>();

    public override Drawn? Show(Slot slot, Lookups found) =>
        Items(slot).Select(i => TypeOf(slot, i) is { } type ? new ShownItem(type.Name, Text(i, "DisplayText"), slot.Composer.Show(type, i, found)) : null).OfType<ShownItem>().ToList() is { Count: > 0 } shown
            ? new("Contents:Parts/BagPart", new ShownItems(slot.Label, slot.Label != DisplayName, shown)) : null;
}
