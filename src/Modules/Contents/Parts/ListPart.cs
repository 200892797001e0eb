using Platform.Contents.Elements;
using Platform.Kernel.Modules;

namespace Platform.Contents.Parts;

/// <summary>An item with others below it, such as a page with news. The others name it in their <c>ContainedPart.ListContentItemId</c>; its page lists them.</summary>
[SharedByTenants]
sealed class ListPart : PartElement
{
    public override string DisplayName => "Lijst van stukken";

    public override string Description => "Andere stukken staan eronder, met bladeren en een feed.";

    public override IReadOnlyList<Setting> Settings => [new("ContainedContentTypes", "Deze soorten staan erin", SettingKind.Types), new("PageSize", "Stukken op een bladzijde", SettingKind.Number)];
}
