using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary>Makes an item a menu; its lines are edited at <c>/beheer/inhoud/menu</c>.</summary>
[SharedByTenants]
sealed class MenuPart : PartElement
{
    public override string DisplayName => "Menu";

    public override bool Choosable => false;
}
