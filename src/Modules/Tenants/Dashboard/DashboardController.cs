using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Permissions;

namespace Platform.Tenants.Dashboard;

[Route("platform"), Permission(TenantsPermissions.Manage)]
public sealed class DashboardController(Overview overview) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View(await overview.LoadAsync(cancel));
}
