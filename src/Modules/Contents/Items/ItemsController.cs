using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.OutputCaching;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Contents.Items;

/// <summary>The public page of every item whose address no module owns: <c>/over-ons</c>. Comes after all other routes.</summary>
[AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class ItemsController(TenantDb db, ItemPages pages, SiteUrls urls, ICompositeViewEngine views) : Controller
{
    const int LongestPath = 300;
    const string Feed = "/feed.xml";
    const int InFeed = 20;

    // All methods, so that an address nobody has is 404 and never 405.
    [Route("{**path:regex(^(?!api/).*$)}", Order = int.MaxValue), IgnoreAntiforgeryToken, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string? path, CancellationToken cancel, int pagina = 1)
    {
        if (path is not { Length: > 0 and <= LongestPath } || !(HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))) return NotFound();
        if (path.EndsWith(Feed, StringComparison.Ordinal)) return await FeedAsync(path[..^Feed.Length], cancel);
        path = path.TrimEnd('/');
        if (await pages.PublishedAsync(path) is not { } item) return await db.MovedToAsync(path, cancel) is { } moved ? RedirectPermanent("~/" + moved) : NotFound();
        var type = pages.TypeOf(item)!;
        return View(ViewFor(type), await pages.LoadAsync(item, type, pagina, preview: false, cancel));
    }

    async Task<IActionResult> FeedAsync(string path, CancellationToken cancel)
    {
        if (await pages.PublishedAsync(path) is not { } item || !pages.TypeOf(item)!.Has("ListPart")) return NotFound();
        var xml = ItemFeed.Write(item, await pages.NewestBelowAsync(item, InFeed, cancel), urls);
        return Content(xml, "application/rss+xml; charset=utf-8");
    }

    string ViewFor(TypeDefinition type) => views.FindView(ControllerContext, "Show-" + type.Name, isMainPage: true).Success ? "Show-" + type.Name : "Show";
}
