using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Site.Home;

/// <summary>What the home page shows: the blocks of the modules that are on.</summary>
public sealed record HomePage(IReadOnlyList<LoadedBlock> Wide, IReadOnlyList<LoadedBlock> Main, IReadOnlyList<LoadedBlock> Aside, IReadOnlyList<HomeFigure> Figures);

[Route(""), AllowAnonymous]
public sealed class HomeController(Blocks blocks) : Controller
{
    [HttpGet, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(CancellationToken cancel) => View(new HomePage(
        await blocks.LoadAsync(BlockZone.Home, cancel),
        await blocks.LoadAsync(BlockZone.HomeMain, cancel),
        await blocks.LoadAsync(BlockZone.HomeAside, cancel),
        [.. (await blocks.LoadAsync(BlockZone.HomeFigures, cancel)).Select(b => b.Model).OfType<HomeFigure>()]));
}
