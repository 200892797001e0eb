using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Recipes.Contracts;
using Platform.Recipes.Data;

namespace Platform.Recipes.Exports;

/// <summary>Takes the network along: choose what, wait, download.</summary>
[Route("beheer/recepten/export"), Permission(RecipesPermissions.Export)]
public sealed class ExportsController(TenantDb db, RecipeArchive archive, Person me, TimeProvider clock) : Controller
{
    const int MostShown = 20; // they go after a week

    [HttpGet]
    public async Task<IActionResult> New(CancellationToken cancel) => View(await PageAsync(new ExportForm { Parts = [.. archive.Parts.Where(p => !p.IsPersonal).Select(p => p.Key)] }, cancel));

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] ExportForm form, CancellationToken cancel)
    {
        var parts = archive.Parts.Where(p => form.Parts.Contains(p.Key)).Select(p => p.Key).ToList();
        if (parts.Count == 0)
        {
            ModelState.AddModelError("Form.Parts", "Kies wat je meeneemt.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", await PageAsync(form, cancel));
        }
        var wanted = new TenantArchive { Parts = string.Join(',', parts), Total = parts.Count, Key = Guid.NewGuid().ToString("N"), MemberId = me.MemberId, CreatedUtc = clock.GetUtcNow() };
        await db.InTransactionAsync(async () =>
        {
            db.Add(wanted);
            await db.SaveChangesAsync(cancel); // the jobs need its id
            db.Schedule(new ArchiveRequested(wanted.Id));
            db.Schedule(new ArchiveExpired(wanted.Id), clock.GetUtcNow().AddDays(TenantArchive.KeptDays));
            db.Audit("export.requested", wanted.Parts);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return RedirectToAction(nameof(Show), new { id = wanted.Id });
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } found) return NotFound();
        return Request.Headers.ContainsKey("HX-Request") ? PartialView("_Archive", found) : View(found);
    }

    [HttpGet("{id:long}/bestand")]
    public async Task<IActionResult> Download(long id, CancellationToken cancel)
    {
        var path = await FindAsync(id, cancel) is { State: ArchiveState.Done } found ? HttpContext.RequestServices.GetRequiredService<ArchiveFiles>().PathOf(found) : null;
        if (path is null || !System.IO.File.Exists(path)) return NotFound();
        db.Audit("export.downloaded", $"export:{id}");
        await db.SaveChangesAsync(cancel);
        await db.ReleaseConnectionAsync();
        Response.Headers.CacheControl = "private, no-store";
        return PhysicalFile(path, "application/zip", $"{db.Session.Tenant.Name}-{clock.GetUtcNow():yyyyMMdd}.zip", enableRangeProcessing: true);
    }

    Task<TenantArchive?> FindAsync(long id, CancellationToken cancel) => db.TenantArchives.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);

    async Task<ExportsPage> PageAsync(ExportForm form, CancellationToken cancel) => new(archive.Parts, await db.TenantArchives.AsNoTracking().OrderByDescending(a => a.Id).Take(MostShown).ToListAsync(cancel), form);
}
