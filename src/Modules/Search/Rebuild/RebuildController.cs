using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Rebuild;

/// <summary>How much of each kind can be found, and how far a new index is.</summary>
/// <param name="Progress">Part of the documents that are in the new index, 0 to 100; null when none is made.</param>
public sealed record IndexPage(IReadOnlyList<(SearchKind Kind, int Count)> Kinds, bool IsWaiting, int? Progress, IReadOnlyList<UnreadableLine> Unreadable);

/// <summary>Something that is not in the index.</summary>
public sealed record UnreadableLine(SearchKind Kind, long Id, string Reason, DateTimeOffset At);

/// <summary>The index as a beheerder sees it, and making it anew: after search was switched on later, for example.</summary>
[Route("beheer/zoeken"), Permission(SearchPermissions.Manage)]
public sealed class RebuildController(TenantDb db) : Controller
{
    const int MostUnreadable = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var counts = await db.SearchDocs.GroupBy(d => d.Kind).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync(cancel);
        var unreadable = await db.Unreadables.AsNoTracking().OrderByDescending(u => u.AtUtc).Take(MostUnreadable).ToListAsync(cancel);
        var isWaiting = await db.Set<Job>().AnyAsync(j => (j.Key == RebuildIndex.Key || j.Key == BuildIndex.Key) && !j.Failed, cancel);
        return View(new IndexPage([.. counts.Select(c => (SearchKind.Of(c.Key), c.Count))], isWaiting, await ProgressAsync(counts.Sum(c => c.Count), cancel),
            [.. unreadable.Select(u => new UnreadableLine(SearchKind.Of(u.Kind), u.EntityId, u.Reason, u.AtUtc))]));
    }

    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancel)
    {
        db.Schedule(new RebuildIndex(), key: RebuildIndex.Key);
        db.Audit("search.rebuild", "search");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De zoekindex wordt opnieuw opgebouwd. Je kunt gewoon verder werken.";
        return Redirect("~/beheer/zoeken");
    }

    async Task<int?> ProgressAsync(int documents, CancellationToken cancel)
    {
        if (await db.SearchGenerations.Where(g => !g.Serves).Select(g => (int?)g.Id).MaxAsync(cancel) is not { } building) return null;
        return documents == 0 ? 100 : 100 * await db.SearchDocs.CountAsync(d => d.Generation >= building, cancel) / documents;
    }
}
