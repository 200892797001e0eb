using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary>Owner and dates, which stand beside the parts of an item.</summary>
[SharedByTenants]
sealed class CommonPart : PartElement
{
    public override string DisplayName => "Eigenaar en datums";

    public override bool Choosable => false;
}
