using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Data;
using Platform.Contents.Redirects;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Contents.Recipe;

/// <summary>Step <c>Redirects</c>: addresses that items had before, <c>{ "Path", "ContentItemId" }</c>. One that an item has now is left alone.</summary>
sealed class RedirectsStep(TenantDb db) : IRecipeStep
{
    public string Name => "Redirects";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var given = (step["Redirects"] as JsonArray ?? []).OfType<JsonObject>().Select(r => (Path: ContentImport.Text(r, "Path").Trim('/'), Id: ContentImport.Text(r, "ContentItemId"))).Where(r => r.Path.Length > 0 && r.Id.Length is > 0 and <= ContentIds.Length).ToList();
        string[] paths = [.. given.Select(r => r.Path)];
        var taken = await db.ContentItems.Where(i => i.Published && paths.Contains(i.Path!)).Select(i => i.Path!).ToListAsync(cancel);
        foreach (var (path, id) in given.Where(r => !taken.Contains(r.Path)))
        {
            if (await db.Redirects.FindAsync([path], cancel) is { } known) known.ContentItemId = id;
            else db.Redirects.Add(new Redirect { Path = path, ContentItemId = id });
        }
        await db.SaveChangesAsync(cancel);
        return StepResult.Of(Name, StepResult.Count(given.Count - taken.Count, "oud adres", "oude adressen"), taken.Select(p => $"{p}: hier staat nu een ander stuk"));
    }
}

sealed class RedirectsExport(TenantDb db) : IRecipeExport
{
    public string Key => "redirects";

    public string Title => "Oude adressen";

    public string Hint => "Adressen van stukken die verhuisd zijn, zodat links blijven werken.";

    public int Order => 75;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var redirects = await db.Redirects.AsNoTracking().ToListAsync(cancel);
        if (redirects.Count == 0) yield break;
        yield return new JsonObject { ["name"] = "Redirects", ["Redirects"] = new JsonArray([.. redirects.OrderBy(r => r.Path, StringComparer.Ordinal).Select(r => new JsonObject { ["Path"] = r.Path, ["ContentItemId"] = r.ContentItemId })]) };
    }
}
