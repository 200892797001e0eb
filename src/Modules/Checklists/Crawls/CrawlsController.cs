using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Crawls;

/// <summary>Lets the platform look at the site of a gemeente, and shows what it found.</summary>
[Route("checklists/{id:long}/websitecheck")]
public sealed class CrawlsController(TenantDb db, Person me, InstrumentShelf shelf, StartCrawl crawls) : Controller
{
    const int MostShown = 20;

    [HttpGet]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        if (await FindAuditAsync(id, cancel) is not { } audit) return NotFound();
        return View(await PageAsync(audit, new CrawlForm { Start = audit.Website }, cancel));
    }

    [HttpPost, Permission(ChecklistsPermissions.Crawl)]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = nameof(CrawlsPage.Form))] CrawlForm form, CancellationToken cancel)
    {
        if (await FindAuditAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (ModelState.IsValid && crawls.Refusal(form) is { } refusal) ModelState.AddModelError("Form.Start", refusal);
        if (!ModelState.IsValid) return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        try
        {
            var crawl = await crawls.BeginAsync(audit, form, cancel);
            return RedirectToAction(nameof(Show), new { id, crawlId = crawl.Id });
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return await AgainAsync(StatusCodes.Status409Conflict);
        }

        async Task<IActionResult> AgainAsync(int status)
        {
            Response.StatusCode = status;
            return View("Index", await PageAsync(audit, form, cancel));
        }
    }

    [HttpGet("{crawlId:long}")]
    public async Task<IActionResult> Show(long id, long crawlId, CancellationToken cancel)
    {
        if (await FindAuditAsync(id, cancel) is not { } audit || await FindAsync(id, crawlId, cancel) is not { } crawl) return NotFound();
        var findings = await db.CrawlFindings.AsNoTracking().Where(f => f.CrawlId == crawlId).OrderBy(f => f.Id).ToListAsync(cancel);
        var pictures = await db.CrawlPictures.AsNoTracking().Where(p => p.CrawlId == crawlId).OrderBy(p => p.Id).Select(p => new CrawlPicture { Id = p.Id, Url = p.Url }).ToListAsync(cancel);
        var by = await db.Members.Where(m => m.Id == crawl.StartedById).Select(m => m.DisplayName).SingleAsync(cancel);
        var page = new CrawlPage(audit, await shelf.ReadAsync(audit.Instrument, cancel), crawl, findings, pictures, by, MayCrawl(audit));
        if (!Request.Headers.ContainsKey("HX-Request")) return View(page);
        if (!crawl.IsActive) Response.Headers["HX-Refresh"] = "true"; // the whole page is another one now
        return PartialView("_Running", page);
    }

    [HttpPost("{crawlId:long}/stoppen"), Permission(ChecklistsPermissions.Crawl)]
    public Task<IActionResult> Stop(long id, long crawlId, CancellationToken cancel) => ChangeAsync(id, crawlId, crawl => crawls.StopAsync(crawl, cancel), cancel);

    [HttpPost("{crawlId:long}/hervatten"), Permission(ChecklistsPermissions.Crawl)]
    public Task<IActionResult> Resume(long id, long crawlId, CancellationToken cancel) => ChangeAsync(id, crawlId, crawl => crawls.ResumeAsync(crawl, cancel), cancel);

    [HttpGet("{crawlId:long}/beelden/{pictureId:long}")]
    public async Task<IActionResult> Picture(long id, long crawlId, long pictureId, CancellationToken cancel)
    {
        if (await FindAuditAsync(id, cancel) is null || await FindAsync(id, crawlId, cancel) is null) return NotFound();
        var png = await db.CrawlPictures.Where(p => p.Id == pictureId && p.CrawlId == crawlId).Select(p => p.Png).SingleOrDefaultAsync(cancel);
        if (png is null) return NotFound();
        Response.Headers.CacheControl = "private, max-age=3600";
        return File(png, "image/png");
    }

    async Task<IActionResult> ChangeAsync(long id, long crawlId, Func<Crawl, Task> change, CancellationToken cancel)
    {
        if (await FindAuditAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (await db.Crawls.SingleOrDefaultAsync(c => c.Id == crawlId && c.AuditId == id, cancel) is not { } crawl) return NotFound();
        try
        {
            await change(crawl);
        }
        catch (RuleException rule)
        {
            TempData["Toast"] = rule.Message; // what is shown then, is how it stands
        }
        return RedirectToAction(nameof(Show), new { id, crawlId });
    }

    Task<Audit?> FindAuditAsync(long id, CancellationToken cancel) => db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel);

    Task<Crawl?> FindAsync(long id, long crawlId, CancellationToken cancel) => db.Crawls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == crawlId && c.AuditId == id, cancel);

    bool MayCrawl(Audit audit) => audit.IsTeam(me.Id) && !audit.IsCompleted && me.Can(ChecklistsPermissions.Crawl);

    async Task<CrawlsPage> PageAsync(Audit audit, CrawlForm form, CancellationToken cancel) =>
        new(audit, await db.Crawls.AsNoTracking().Where(c => c.AuditId == audit.Id).OrderByDescending(c => c.Id).Take(MostShown).ToListAsync(cancel), form, MayCrawl(audit));
}
