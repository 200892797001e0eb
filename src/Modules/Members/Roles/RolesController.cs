using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Roles;

/// <summary>The table of who may do what.</summary>
[Route("beheer/rollen"), Permission(MembersPermissions.ManageRoles)]
public sealed class RolesController(TenantDb db, ModuleCatalog catalog, TenantStore tenants, IEnumerable<IPermissionSource> more) : Controller
{
    static string Administrator => TenantContext.Current.IsHost ? RoleNames.Platformbeheerder : RoleNames.Beheerder;

    /// <summary>Without this nobody could change the table any more.</summary>
    public static bool IsFixed(string role, string permission) => role == Administrator && permission == MembersPermissions.ManageRoles;

    IReadOnlyList<(string Module, IReadOnlyList<Permission> Permissions)> Groups =>
        [.. catalog.For(TenantContext.Current.Features).Where(m => m.Permissions.Count > 0).Select(m => (m.DisplayName, m.Permissions)), .. more.Where(s => s.Permissions.Count > 0).Select(s => (s.DisplayName, s.Permissions))];

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await PageAsync(null, cancel));

    [HttpPost]
    public async Task<IActionResult> Update(RolesForm form, CancellationToken cancel)
    {
        var roles = await db.Roles.ToListAsync(cancel);
        if (roles.Any(r => !form.Stamps.Contains($"{r.Id}:{r.ConcurrencyStamp}")))
        {
            ModelState.AddModelError("", "Iemand anders heeft de rollen intussen gewijzigd. Wat jij had aangevinkt staat hieronder: controleer het en sla opnieuw op.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Index", await PageAsync(form, cancel));
        }
        var shown = Groups.SelectMany(g => g.Permissions).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            var (before, hidden) = (role.Permissions, role.May(catalog).Where(p => !shown.Contains(p))); // of features that are off: those stay
            role.Allow(hidden.Concat(shown.Where(p => form.May.Contains($"{role.Id}:{p}") || IsFixed(role.Name!, p))), catalog);
            if (role.Permissions == before) continue;
            role.ConcurrencyStamp = Guid.NewGuid().ToString();
            db.Audit("role.changed", $"role:{role.Name}");
        }
        await db.SaveChangesAsync(cancel);
        await tenants.TouchAsync(TenantContext.Current.Name, cancel);
        TempData["Toast"] = "De rechten zijn opgeslagen.";
        return RedirectToAction("Index");
    }

    [HttpGet("nieuw")]
    public IActionResult New() => View(new NewRoleForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(NewRoleForm form, CancellationToken cancel)
    {
        var role = new Role(form.Name.Trim(), form.Description?.Trim() ?? "");
        if (ModelState.IsValid && (await db.Roles.AnyAsync(r => r.NormalizedName == role.NormalizedName, cancel) || role.IsSeeded)) ModelState.AddModelError(nameof(form.Name), "Er is al een rol met deze naam.");
        if (!ModelState.IsValid) return this.Invalid("New", form);
        db.Add(role);
        db.Audit("role.added", $"role:{role.Name}");
        await db.SaveChangesAsync(cancel);
        await tenants.TouchAsync(TenantContext.Current.Name, cancel);
        TempData["Toast"] = $"De rol {role.Name} is gemaakt. Vink aan wat die mag.";
        return RedirectToAction("Index");
    }

    [HttpPost("{id:long}/verwijderen")]
    public async Task<IActionResult> Destroy(long id, CancellationToken cancel)
    {
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { IsSeeded: false } role) return NotFound();
        var holders = await db.MemberRoles.Where(r => r.RoleId == id).Select(r => r.UserId).ToListAsync(cancel);
        db.Remove(role);
        db.Audit("role.removed", $"role:{role.Name}");
        await db.SaveChangesAsync(cancel);
        foreach (var member in holders) LiveSessions.Current.ForgetMember(member);
        await tenants.TouchAsync(TenantContext.Current.Name, cancel);
        TempData["Toast"] = $"De rol {role.Name} is verwijderd.";
        return RedirectToAction("Index");
    }

    async Task<RolesPage> PageAsync(RolesForm? form, CancellationToken cancel)
    {
        var roles = await db.Roles.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel);
        return new RolesPage([.. roles.Select(r => new RoleColumn(r.Id, r.Name!, r.Description, r.ConcurrencyStamp!, form is null ? r.May(catalog) : Chosen(form, r.Id), !r.IsSeeded))], Groups);
    }

    static HashSet<string> Chosen(RolesForm form, long role)
    {
        var start = role.ToString(CultureInfo.InvariantCulture) + ":";
        return [.. form.May.Where(m => m.StartsWith(start, StringComparison.Ordinal)).Select(m => m[start.Length..])];
    }
}
