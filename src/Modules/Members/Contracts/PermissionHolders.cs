using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;

namespace Platform.Members.Contracts;

/// <summary>Finds who may do something, to tell them that it waits for them.</summary>
public sealed class PermissionHolders(TenantDb db, ModuleCatalog catalog)
{
    /// <summary>The ids of all open accounts with this permission.</summary>
    public async Task<List<long>> IdsAsync(string permission, CancellationToken cancel)
    {
        var roles = (await db.Roles.AsNoTracking().ToListAsync(cancel)).Where(r => r.May(catalog).Contains(permission)).ToList();
        if (roles.Exists(r => r.Name is RoleNames.Lid or RoleNames.Bezoeker)) return await db.Members.Listed().Select(m => m.Id).ToListAsync(cancel);
        var (ids, held) = (roles.ConvertAll(r => r.Id), db.MemberRoles);
        return await db.Members.Listed().Where(m => held.Any(h => h.UserId == m.Id && ids.Contains(h.RoleId))).Select(m => m.Id).ToListAsync(cancel);
    }
}
