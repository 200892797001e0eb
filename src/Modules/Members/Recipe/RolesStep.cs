using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;
using Platform.Members.Roles;

namespace Platform.Members.Recipe;

/// <summary>
/// Step <c>Roles</c> in Orchard's shape: <c>{ "Name", "Description", "Permissions": [], "PermissionBehavior": "Replace" | "Add" | "Remove" }</c>.
/// Permissions that no module here knows, that belong to the platform itself, or that who runs the recipe does not have are left out and named in the notes.
/// </summary>
sealed class RolesStep(TenantDb db, ModuleCatalog catalog, IEnumerable<IPermissionSource> more) : IRecipeStep
{
    /// <summary>What Orchard calls roles that every network has.</summary>
    static readonly Dictionary<string, string> s_ours = new(StringComparer.OrdinalIgnoreCase) { ["Administrator"] = RoleNames.Beheerder, ["Authenticated"] = RoleNames.Lid, ["Anonymous"] = RoleNames.Bezoeker };

    public string Name => "Roles";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        // Those of types that the network made are nobody's until somebody who decides about roles gives them.
        var made = more.SelectMany(s => s.Permissions).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var known = catalog.Modules.Where(m => !m.HostOnly || TenantContext.Current.IsHost).SelectMany(m => m.Permissions).Select(p => p.Name).Concat(made).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var item in (step["Roles"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = item["Name"]?.ToString().Trim() is { Length: > 0 } given ? given : throw new RuleException("Een rol heeft geen naam (Name).");
            if (s_ours.TryGetValue(name, out var ours))
            {
                left.Add($"{name} is hier {ours} en houdt de rechten van dit netwerk"); // Orchard's names of rights say nothing here: a beheerder would be left without any
                continue;
            }
            if (name.Length > 40 || name.AsSpan().IndexOfAny("|,:") >= 0) throw new RuleException($"‘{name}’ kan geen naam van een rol zijn."); // these signs stand between roles elsewhere
            if (name == RoleNames.Platformbeheerder && !TenantContext.Current.IsHost) throw new RuleException("De rol Platformbeheerder is er alleen voor het platform zelf.");
            var role = await db.Roles.SingleOrDefaultAsync(r => r.NormalizedName == name.ToUpperInvariant(), cancel);
            if (role is null) db.Add(role = new Role(name, ""));
            if (item["Description"]?.ToString() is { Length: > 0 } description) role.Description = description;

            if (item["Permissions"] is not JsonArray listed) continue;
            string[] permissions = [.. listed.OfType<JsonValue>().Select(p => p.ToString())];
            left.AddRange(permissions.Where(p => !known.Contains(p)).Select(p => $"{name}: het recht {p} kent het platform niet"));
            left.AddRange(permissions.Where(p => known.Contains(p) && !MayGive(p)).Select(p => $"{name}: het recht {p} heb je zelf niet en kun je dus niet geven"));
            var had = role.May(catalog);
            var wanted = permissions.Where(p => known.Contains(p) && (MayGive(p) || had.Contains(p))).ToList();
            if (RolesController.IsFixed(name, MembersPermissions.ManageRoles)) wanted.Add(MembersPermissions.ManageRoles); // else nobody could change the table any more
            role.Allow(item["PermissionBehavior"]?.ToString().ToUpperInvariant() switch
            {
                null or "" or "REPLACE" => wanted,
                "ADD" => had.Union(wanted),
                "REMOVE" => had.Except(wanted.Where(p => !RolesController.IsFixed(name, p))),
                var other => throw new RuleException($"PermissionBehavior {other} bestaat niet: gebruik Replace, Add of Remove."),
            }, catalog);
        }
        await db.SaveChangesAsync(cancel);
        return left.Count == 0 ? StepResult.Done(Name) : StepResult.Partly(Name, [.. left]);

        bool MayGive(string permission) => context.MayGive(permission) || (made.Contains(permission) && context.MayGive(MembersPermissions.ManageRoles));
    }

    /// <summary>The role of this platform for one that a recipe names.</summary>
    internal static string Ours(string name) => s_ours.GetValueOrDefault(name, name);
}
