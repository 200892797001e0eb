using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Site.Admin;

/// <summary>The front page of a tenant's administration: where everything is and what asks for attention.</summary>
[Route("beheer"), Permission(SitePermissions.Administer)]
public sealed class AdminController(Blocks blocks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View(await blocks.LoadAsync(BlockZone.Admin, cancel));
}
