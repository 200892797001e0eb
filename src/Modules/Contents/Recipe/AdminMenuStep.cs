using System.Text.Json.Nodes;
using Platform.Contents.Contracts;
using Platform.Contents.Fields;
using Platform.Contents.Menus;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>AdminMenu</c>: the links of Orchard's own menus of the administration come at the end of ours. What leads into Orchard's administration, or lists content there, has no counterpart.</summary>
sealed class AdminMenuStep(MenuStore menus) : IRecipeStep
{
    public string Name => "AdminMenu";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var found = (step["data"] as JsonArray ?? []).OfType<JsonObject>().Where(m => ContentImport.Flag(m, "Enabled") != false).SelectMany(m => Nodes(m["MenuItems"])).Select(n => Line(n, left)).OfType<MenuLine>().ToList();
        var lines = (await menus.LinesAsync(MenuZone.Admin, cancel)).ToList();
        var added = found.Where(f => !lines.Exists(l => l.Url == f.Url && l.Text == f.Text)).ToList();
        if (added.Count > 0)
        {
            lines.RemoveAll(l => added.Exists(a => a.Url == l.Url));
            await menus.SaveAsync(MenuZone.Admin, [.. lines, .. added], cancel);
        }
        return StepResult.Of(Name, StepResult.Count(found.Count, "link", "links") + " in het beheer", left);
    }

    static MenuLine? Line(JsonObject node, List<string> left)
    {
        var (text, url) = (ContentImport.Text(node, "LinkText"), ContentImport.Text(node, "LinkUrl"));
        if (text.Length == 0) text = ContentImport.Text(node, "Text");
        var kind = ContentImport.Text(node, "$type").Split(',')[0].Split('.')[^1];
        if (kind == "PlaceholderAdminNode") return null; // only a heading above what stands in it
        var ours = url.Length > 0 && LinkField.IsAddress(url) ? LinkField.InSite(url) : "";
        if (ours.Length > 0 && !ours.StartsWith("~/Admin", StringComparison.OrdinalIgnoreCase)) return new MenuLine(ContentIds.New(), text, ours);
        left.Add($"‘{(text.Length > 0 ? text : kind)}’ heeft hier geen tegenhanger");
        return null;
    }

    static IEnumerable<JsonObject> Nodes(JsonNode? items) => (items as JsonArray ?? []).OfType<JsonObject>().Where(n => ContentImport.Flag(n, "Enabled") != false).SelectMany(n => Nodes(n["Items"]).Prepend(n));
}
