using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Checklists.Sharing;

/// <param name="Links">Those that still work, with their whole address.</param>
/// <param name="Ended">How many there were before.</param>
public sealed record SharingPage(Audit Audit, IReadOnlyList<(ShareLink Link, string Address)> Links, int Ended, bool HasScenarios, ShareForm Form);

[Route("checklists/{id:long}/delen")]
public sealed class SharingController(TenantDb db, Person me, InstrumentShelf shelf, SiteUrls urls, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        return audit.IsTeam(me.Id) ? await Page(audit, new ShareForm(), cancel) : Forbid();
    }

    [HttpPost]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = nameof(SharingPage.Form))] ShareForm form, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Page(audit, form, cancel);
        }
        db.ShareLinks.Add(ShareLink.Make(id, form.Kind, form.Days, me.MemberId, clock.GetUtcNow()));
        db.Audit("audit.shared", $"audit:{id} {form.Kind} days:{form.Days}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De link is klaar. Kopieer hem en stuur hem zelf door.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{linkId:long}/intrekken")]
    public async Task<IActionResult> Remove(long id, long linkId, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (await db.ShareLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.AuditId == id, cancel) is not { } link) return NotFound();
        link.RevokedUtc ??= clock.GetUtcNow();
        db.Audit("audit.share.revoked", $"audit:{id} link:{linkId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De link werkt niet meer.";
        return RedirectToAction(nameof(Index), new { id });
    }

    async Task<IActionResult> Page(Audit audit, ShareForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var links = await db.ShareLinks.AsNoTracking().Where(l => l.AuditId == audit.Id).OrderByDescending(l => l.Id).Take(200).ToListAsync(cancel);
        var questionnaire = await shelf.ReadAsync(audit.Instrument, cancel);
        return View("Index", new SharingPage(audit, [.. links.Where(l => l.IsOpen(now)).Select(l => (l, urls.Absolute(l.Url)))], links.Count(l => !l.IsOpen(now)), questionnaire.Scenarios.Count > 0, form));
    }
}
