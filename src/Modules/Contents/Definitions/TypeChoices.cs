using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Contents.Contracts;

namespace Platform.Contents.Definitions;

/// <summary>The types that a setting can name.</summary>
static class TypeChoices
{
    public static IReadOnlyList<SelectListItem> Of(ContentTypes types) =>
        [.. types.All.Where(t => t.Name is not (ShippedTypes.Taxonomy or ShippedTypes.Term or ShippedTypes.Menu or ShippedTypes.LinkMenuItem)).Select(t => new SelectListItem(t.DisplayName, t.Name))];
}
