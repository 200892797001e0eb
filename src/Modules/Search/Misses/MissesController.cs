using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Search.Data;

namespace Platform.Search.Misses;

/// <summary>A page of questions without an answer.</summary>
public sealed record MissesPage(int Page, int Total, IReadOnlyList<Miss> Misses)
{
    public const int Size = 20;
}

/// <summary>What people looked for and did not find: a word to add, or a guide to write.</summary>
[Route("beheer/niet-gevonden"), Permission(SearchPermissions.Words)]
public sealed class MissesController(TenantDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1)
    {
        var (page, since) = (Math.Clamp(pagina, 1, 1000), clock.GetUtcNow() - MissLog.Kept);
        var misses = db.Misses.AsNoTracking().Where(m => m.LastUtc >= since);
        return View(new MissesPage(page, await misses.CountAsync(cancel),
            await misses.OrderByDescending(m => m.Times).ThenByDescending(m => m.LastUtc).ThenBy(m => m.Id).Skip((page - 1) * MissesPage.Size).Take(MissesPage.Size).ToListAsync(cancel)));
    }

    [HttpPost("{id:long}/afhandelen")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancel)
    {
        if (await db.Misses.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } miss) return NotFound();
        db.Misses.Remove(miss);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"‘{miss.Query}’ is van de lijst.";
        return RedirectToAction(nameof(Index));
    }
}
