using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Results;

namespace Platform.Search.Openings;

/// <summary>Counts which results people open: what many chose helps who finds nothing.</summary>
[Route("zoeken/geopend"), AllowAnonymous]
public sealed class OpeningsController(TenantDb db, Audiences audiences, TimeProvider clock) : Controller
{
    static readonly TimeSpan s_kept = TimeSpan.FromDays(365);

    // Pages of results are kept for visitors, so they carry no token; nothing but a number changes.
    [HttpPost, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create([FromForm] string? url, CancellationToken cancel)
    {
        var mine = audiences.Mine;
        if (url is not { Length: > 0 and <= 400 } || !await db.SearchDocs.AnyAsync(d => d.Url == url && mine.Contains(d.Audience), cancel)) return NotFound();
        var now = clock.GetUtcNow();
        object at = db.Database.IsSqlite() ? now.UtcTicks : now;
        await db.InTransactionAsync(async () =>
        {
            await db.Openings.Where(o => o.LastUtc < now - s_kept).ExecuteDeleteAsync(cancel);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO search_openings ("Url","Times","LastUtc") VALUES ({url},1,{at})
                ON CONFLICT ("Url") DO UPDATE SET "Times" = search_openings."Times" + 1, "LastUtc" = excluded."LastUtc"
                """, cancel);
        }, cancel);
        return NoContent();
    }
}
