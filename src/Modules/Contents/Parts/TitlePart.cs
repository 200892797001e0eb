using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary><c>{ "Title": "…" }</c>. Every item has a title, so the editor always asks for it and this part has nothing of its own.</summary>
[SharedByTenants]
sealed class TitlePart : PartElement
{
    public override string DisplayName => "Titel";

    public override string Description => "Elk stuk heeft een titel.";

    public override bool Choosable => false;
}
