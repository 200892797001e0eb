using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Benchmarks;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Reports;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Checklists.Audits;

[Route("checklists")]
public sealed class AuditsController(TenantDb db, Person me, InstrumentShelf shelf, AuditSummaries summaries, ReadOutcome outcomes, TimeProvider clock) : Controller
{
    const int PageSize = 20;

    [HttpGet, AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(int pagina = 1, CancellationToken cancel = default)
    {
        pagina = Math.Clamp(pagina, 1, 10_000);
        var instruments = await shelf.LatestAsync(cancel);
        if (!me.IsSignedIn) return View(new AuditsPage(instruments, [], 1, 0));
        var visible = db.Audits.VisibleTo(me);
        var total = await visible.CountAsync(cancel);
        var page = await summaries.LoadAsync(visible.OrderByDescending(a => a.ChangedUtc).ThenByDescending(a => a.Id).Skip((pagina - 1) * PageSize).Take(PageSize), cancel);
        return View(new AuditsPage(instruments, page, pagina, total));
    }

    [HttpGet("nieuw"), Permission(ChecklistsPermissions.Audit)]
    public async Task<IActionResult> New(string? instrument, CancellationToken cancel)
    {
        if (await shelf.FindAsync(instrument, cancel) is not { } found) return NotFound();
        return View(new NewAuditPage(await shelf.ReadAsync(found, cancel), new AuditForm { Instrument = found.InstrumentId }));
    }

    [HttpPost("nieuw"), Permission(ChecklistsPermissions.Audit)]
    public async Task<IActionResult> Create([Bind(Prefix = nameof(NewAuditPage.Form))] AuditForm form, CancellationToken cancel)
    {
        if (await shelf.FindAsync(form.Instrument, cancel) is not { } instrument) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", new NewAuditPage(await shelf.ReadAsync(instrument, cancel), form));
        }
        var audit = Audit.Start(instrument, form, me.MemberId, clock.GetUtcNow());
        db.Audits.Add(audit);
        db.Raise(() => new AuditStarted(audit.Id, instrument.InstrumentId));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De checklist staat klaar. Nodig collega’s uit of begin meteen.";
        return LocalRedirect("~" + audit.Url);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var team = await TeamMember.LoadAsync(db, audit, cancel);
        return View(new AuditPage(await outcomes.RunAsync(audit, forReaders: true, cancel), team, audit.IsTeam(me.Id), audit.OwnerId == me.Id));
    }

    [HttpGet("{id:long}/gegevens")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        return View(new EditAuditPage(audit, new AuditForm { Gemeente = audit.Gemeente, Website = audit.Website, Version = audit.Version }));
    }

    [HttpPost("{id:long}/gegevens")]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = nameof(EditAuditPage.Form))] AuditForm form, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity);
        if (form.Version != audit.Version) return Stale();

        audit.Describe(form, clock.GetUtcNow());
        db.Audit("audit.changed", $"audit:{id}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(audit).ReloadAsync(cancel);
            return Stale();
        }
        TempData["Toast"] = "De gegevens zijn opgeslagen.";
        return LocalRedirect("~" + audit.Url);

        IActionResult Stale()
        {
            ModelState.AddModelError("", $"Een collega heeft dit intussen veranderd in: {audit.Gemeente}{(audit.Website.Length > 0 ? ", " + audit.Website : "")}. Sla op om jouw tekst te bewaren.");
            form.Version = audit.Version;
            return Again(StatusCodes.Status409Conflict);
        }

        IActionResult Again(int status)
        {
            Response.StatusCode = status;
            return View("Edit", new EditAuditPage(audit, form));
        }
    }

    [HttpGet("{id:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        return View(new DeleteAuditPage(audit, await db.Answers.CountAsync(a => a.AuditId == id, cancel)));
    }

    [HttpPost("{id:long}/verwijderen")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        if (audit.SharesFigures) CountBenchmark.Plan(db, audit.Instrument.InstrumentId);
        db.Audits.Remove(audit);
        db.Audit("audit.deleted", $"audit:{id}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De checklist is verwijderd.";
        return LocalRedirect("~/checklists");
    }
}
