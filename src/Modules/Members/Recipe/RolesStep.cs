using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Members.Data;

namespace Platform.Members.Recipe;

/// <summary>
/// Step <c>Roles</c> in Orchard's shape: <c>{ "Name", "Description", "Permissions": [], "PermissionBehavior": "Replace" | "Add" | "Remove" }</c>.
/// Permissions that no module here knows are left out and named in the notes.
/// </summary>
sealed class RolesStep(TenantDb db, ModuleCatalog catalog) : IRecipeStep
{
    public string Name => "Roles";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var known = catalog.Permissions.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var item in (step["Roles"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = item["Name"]?.ToString().Trim() is { Length: > 0 } given ? given : throw new RuleException("Een rol heeft geen naam (Name).");
            var role = await db.Roles.SingleOrDefaultAsync(r => r.NormalizedName == name.ToUpperInvariant(), cancel);
            if (role is null) db.Add(role = new Role(name, ""));
            if (item["Description"]?.ToString() is { Length: > 0 } description) role.Description = description;

            if (item["Permissions"] is not JsonArray listed) continue;
            string[] permissions = [.. listed.Select(p => p!.ToString())];
            left.AddRange(permissions.Where(p => !known.Contains(p)).Select(p => $"{name}: het recht {p} kent het platform niet"));
            var wanted = permissions.Where(known.Contains);
            role.Allow(item["PermissionBehavior"]?.ToString().ToUpperInvariant() switch
            {
                null or "" or "REPLACE" => wanted,
                "ADD" => role.May(catalog).Union(wanted),
                "REMOVE" => role.May(catalog).Except(wanted),
                var other => throw new RuleException($"PermissionBehavior {other} bestaat niet: gebruik Replace, Add of Remove."),
            }, catalog);
        }
        await db.SaveChangesAsync(cancel);
        return left.Count == 0 ? StepResult.Done(Name) : StepResult.Partly(Name, [.. left]);
    }
}
