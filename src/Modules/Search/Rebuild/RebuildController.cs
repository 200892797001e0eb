using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Rebuild;

/// <summary>How much of each kind can be found.</summary>
public sealed record IndexPage(IReadOnlyList<(SearchKind Kind, int Count)> Kinds, bool IsWaiting);

/// <summary>The index as a beheerder sees it, and making it anew: after search was switched on later, for example.</summary>
[Route("beheer/zoeken"), Permission(SearchPermissions.Manage)]
public sealed class RebuildController(TenantDb db) : Controller
{
    const string Key = "search.rebuild";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var counts = await db.SearchDocuments.GroupBy(d => d.Kind).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync(cancel);
        return View(new IndexPage([.. counts.Select(c => (SearchKind.Of(c.Key), c.Count))], await db.Set<Job>().AnyAsync(j => j.Key == Key && !j.Failed, cancel)));
    }

    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancel)
    {
        db.Schedule(new RebuildIndex(), key: Key);
        db.Audit("search.rebuild", "search");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De zoekindex wordt opnieuw opgebouwd. Je kunt gewoon verder werken.";
        return Redirect("~/beheer/zoeken");
    }
}
