using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Benchmarks;

[Route("checklists/{id:long}/toestemming")]
public sealed class ConsentController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(long id, CancellationToken cancel) => SetAsync(id, true, "Jullie scores tellen mee in de vergelijking.", cancel);

    [HttpPost("intrekken")]
    public Task<IActionResult> Remove(long id, CancellationToken cancel) => SetAsync(id, false, "Jullie scores tellen niet meer mee.", cancel);

    async Task<IActionResult> SetAsync(long id, bool shares, string toast, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        audit.Share(shares, clock.GetUtcNow());
        db.Audit(shares ? "audit.figures.shared" : "audit.figures.withdrawn", $"audit:{id}");
        CountBenchmark.Plan(db, audit.Instrument.InstrumentId);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = toast;
        return LocalRedirect("~" + audit.Url);
    }
}
