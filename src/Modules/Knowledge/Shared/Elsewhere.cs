using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Shared;

/// <summary>What a reader gets at an address where nothing is published.</summary>
static class Elsewhere
{
    /// <summary>The new address, a page that says that the text is in the archive and leads on, or 404.</summary>
    public static async Task<IActionResult> ElsewhereAsync(this Controller controller, TenantDb db, Articles articles, ContentKind kind, string slug, CancellationToken cancel)
    {
        if (await db.MovedToAsync(kind.PathPrefix + slug, cancel) is { } path) return controller.RedirectPermanent("~/" + path);
        if (await articles.ArchivedAsync(kind.Type, kind.PathPrefix + slug, cancel) is not { } archived) return controller.NotFound();
        controller.Response.StatusCode = StatusCodes.Status410Gone;
        return controller.View("Gone", archived);
    }
}
