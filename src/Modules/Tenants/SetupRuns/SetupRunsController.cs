using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Tenants.Data;
using Platform.Tenants.Networks;

namespace Platform.Tenants.SetupRuns;

/// <summary>How far a run is, and what came of it.</summary>
[Route("platform/taken/{id:long}"), Permission(TenantsPermissions.Manage)]
public sealed class SetupRunsController(TenantDb db, NetworkChanges networks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await db.SetupRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.State != SetupState.Draft, cancel) is not { } run) return NotFound();
        var page = new SetupRunPage(run, networks.Find(run.Network));
        return Request.Headers.ContainsKey("HX-Request") ? PartialView("_Run", page) : View(page);
    }
}
