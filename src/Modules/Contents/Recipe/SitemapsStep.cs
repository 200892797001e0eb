using System.Text.Json.Nodes;
using Platform.Contents.Sitemap;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>Sitemaps</c>: this platform has one, at <c>/sitemap.xml</c>; which types stand in it comes along.</summary>
sealed class SitemapsStep(TenantDb db, TenantSettings settings) : IRecipeStep
{
    public string Name => "Sitemaps";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var everything = false;
        foreach (var map in (step["data"] as JsonArray ?? []).OfType<JsonObject>().Where(m => ContentImport.Flag(m, "Enabled") != false))
        {
            var path = ContentImport.Text(map, "Path");
            if (path.Length > 0 && path != "sitemap.xml") left.Add($"{path}: alle adressen staan hier in sitemap.xml");
            foreach (var source in (map["SitemapSources"] as JsonArray ?? []).OfType<JsonObject>())
            {
                var kind = ContentImport.Text(source, "$type").Split(',')[0].Split('.')[^1];
                var listed = (source["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>().Select(t => ContentImport.Text(t, "ContentTypeName")).Where(t => t.Length > 0).ToList();
                if (ContentImport.Flag(source, "IndexAll") == true) everything = true;
                else if (listed.Count > 0) types.UnionWith(listed);
                else if (kind.Length > 0) left.Add($"{kind} heeft hier geen tegenhanger");
                if (source["Priority"] is not null || source["ChangeFrequency"] is not null) left.Add("prioriteit en frequentie gaan niet mee: zoekmachines letten er niet op");
            }
        }
        await settings.StageAsync(new SitemapSettings { ContentTypes = everything ? [] : [.. types] }, cancel);
        await db.SaveChangesAsync(cancel);
        return StepResult.Of(Name, everything || types.Count == 0 ? "alles staat in sitemap.xml" : StepResult.Count(types.Count, "soort", "soorten") + " in sitemap.xml", left);
    }
}
