using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Site.Jobs;

public sealed record JobsPage(IReadOnlyList<Job> Failed, int Waiting);

/// <summary>Work in the background that failed for good, and how much still waits.</summary>
[Route("beheer/taken"), Permission(SitePermissions.ManageJobs)]
public sealed class JobsController(TenantDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(new JobsPage(
        await db.Set<Job>().AsNoTracking().Where(j => j.Failed || j.Attempts > 0).OrderByDescending(j => j.Id).Take(100).ToListAsync(cancel),
        await db.Set<Job>().CountAsync(j => !j.Failed, cancel)));

    [HttpPost("opnieuw")]
    public async Task<IActionResult> Retry(long id, CancellationToken cancel)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == id, cancel);
        if (job is null) return NotFound();
        (job.Failed, job.Attempts, job.DueUtc) = (false, 0, clock.GetUtcNow());
        db.Audit("job.retried", job.Kind);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De taak wordt opnieuw gestart.";
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("weg")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancel)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == id && j.Failed, cancel);
        if (job is null) return NotFound();
        db.Remove(job);
        db.Audit("job.removed", job.Kind);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De taak is verwijderd.";
        return RedirectToAction(nameof(Index));
    }
}
