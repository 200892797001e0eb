using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Views;

namespace Platform.Site.Dashboard;

/// <summary>What waits for a member: a panel of every module that has something.</summary>
[Route("mijn")]
public sealed class DashboardController(Blocks blocks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View(await blocks.LoadAsync(BlockZone.Dashboard, cancel));
}
