using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Recipes;

namespace Platform.Forum.Recipe;

/// <summary>Step <c>Boards</c>. Conversations stay where they were held.</summary>
sealed class BoardsExport(TenantDb db) : IRecipeExport
{
    public string Key => "boards";

    public string Title => "Borden van het forum";

    public string Hint => "Namen en regels van de borden, zonder gesprekken.";

    public int Order => 80;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var boards = await db.Boards.AsNoTracking().OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancel);
        if (boards.Count == 0) yield break;
        yield return new JsonObject
        {
            ["name"] = "Boards",
            ["Boards"] = new JsonArray([.. boards.Select(b => new JsonObject { ["Slug"] = b.Slug, ["Name"] = b.Name, ["Kind"] = b.Kind.ToString(), ["Description"] = b.Description, ["Public"] = b.Public })]),
        };
    }
}
