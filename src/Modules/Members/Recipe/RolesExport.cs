using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Members.Data;

namespace Platform.Members.Recipe;

/// <summary>Step <c>Roles</c> with what every role may do here.</summary>
sealed class RolesExport(TenantDb db, ModuleCatalog catalog) : IRecipeExport
{
    public string Key => "roles";

    public string Title => "Rollen en rechten";

    public string Hint => "Welke rollen er zijn en wat ze mogen. Niet wie ze hebben.";

    public int Order => 20;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(cancel);
        yield return new JsonObject
        {
            ["name"] = "Roles",
            ["Roles"] = new JsonArray([.. roles.OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new JsonObject
            {
                ["Name"] = r.Name,
                ["Description"] = r.Description,
                ["Permissions"] = new JsonArray([.. r.May(catalog).Order(StringComparer.Ordinal).Select(p => (JsonNode)p)]),
                ["PermissionBehavior"] = "Replace",
            })]),
        };
    }
}
