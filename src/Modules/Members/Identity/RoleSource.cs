using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>Reads which role may do what when a tenant wakes up; a new tenant gets its roles here, before any recipe runs.</summary>
sealed class RoleSource(TenantDb db, ModuleCatalog catalog) : IRoleSource
{
    public async Task<RoleTable> LoadAsync(CancellationToken cancel)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(cancel);
        if (roles.Count == 0) roles = await SeedAsync(cancel);
        if (!TenantContext.Current.IsHost && roles.TrueForAll(r => r.Permissions.Length == 0 && RoleNames.Seeded.Contains(r.Name!))) return RoleDefaults.Table(catalog);

        var table = RoleNames.Seeded.ToDictionary(name => name, name => RoleDefaults.Of(name, catalog), StringComparer.Ordinal);
        foreach (var role in roles) table[role.Name!] = role.May(catalog);
        return new RoleTable(table);
    }

    async Task<List<Role>> SeedAsync(CancellationToken cancel)
    {
        var names = TenantContext.Current.IsHost ? RoleNames.Seeded.Append(RoleNames.Platformbeheerder) : RoleNames.Seeded;
        List<Role> roles = [.. names.Select(name => new Role(name, Role.SeededDescription(name)))];
        try
        {
            db.Roles.AddRange(roles);
            await db.SaveChangesAsync(cancel);
            return roles;
        }
        catch (DbUpdateException) // another node was first
        {
            db.ChangeTracker.Clear();
            return await db.Roles.AsNoTracking().ToListAsync(cancel);
        }
    }
}
