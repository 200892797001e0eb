using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Handreikingen;

/// <summary>The kennisbank as readers see it: open to everybody.</summary>
[Route("kennisbank"), AllowAnonymous]
public sealed class HandreikingenController(TenantDb db, Catalogue catalogue, Articles articles) : Controller
{
    [HttpGet, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(string? thema, string? soort, string? q, CancellationToken cancel, int pagina = 1) =>
        View(await catalogue.PageAsync(new CatalogueFilter(Clean(thema), Clean(soort), Clean(q)), pagina, cancel));

    [HttpGet("{slug}"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel) =>
        await articles.PublishedAsync(Handreiking.Type, Handreiking.Kind.PathPrefix + slug, cancel) is { } article ? View(article) : await this.ElsewhereAsync(db, articles, Handreiking.Kind, slug, cancel);

    static string? Clean(string? value) => value?.Trim() is { Length: > 0 and <= 100 } text ? text : null;
}
