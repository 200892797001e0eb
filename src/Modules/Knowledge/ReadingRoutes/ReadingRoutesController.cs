using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.ReadingRoutes;

/// <summary>Reading routes: handreikingen in an order, for somebody who wants to learn something.</summary>
[Route("routes"), AllowAnonymous]
public sealed class ReadingRoutesController(TenantDb db, Catalogue catalogue, Articles articles) : Controller
{
    [HttpGet, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await catalogue.AllAsync(Leesroute.Type, cancel));

    [HttpGet("{slug}"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel) =>
        await articles.PublishedAsync(Leesroute.Type, Leesroute.Kind.PathPrefix + slug, cancel) is { } article
            ? View(article with { Steps = await articles.StepsAsync(article.Item, cancel) })
            : await this.ElsewhereAsync(db, articles, Leesroute.Kind, slug, cancel);
}
