using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Division;

/// <summary>The owner gives basins to people of the team, and asks for four eyes or not.</summary>
[Route("checklists/{id:long}/verdeling")]
public sealed class DivisionController(TenantDb db, Person me, InstrumentShelf shelf) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        var parts = await db.AuditParts.AsNoTracking().Where(p => p.AuditId == id).ToDictionaryAsync(p => p.BasinId, p => (long?)p.MemberId, StringComparer.Ordinal, cancel);
        return View(await PageAsync(audit, new DivisionForm { Parts = parts, FourEyes = audit.FourEyes }, cancel));
    }

    [HttpPost]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = nameof(DivisionPage.Form))] DivisionForm form, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        var page = await PageAsync(audit, form, cancel);
        var wanted = page.Questionnaire.Basins.Select(b => (Basin: b.Id, Member: form.Parts.GetValueOrDefault(b.Id))).Where(p => p.Member is not null).ToList();
        if (wanted.Any(p => !audit.IsTeam(p.Member))) ModelState.AddModelError("", "Kies iemand die meedoet met deze checklist.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", page);
        }
        await db.InTransactionAsync(async () =>
        {
            await db.AuditParts.Where(p => p.AuditId == id).ExecuteDeleteAsync(cancel);
            db.AuditParts.AddRange(wanted.Select(p => new AuditPart { AuditId = id, BasinId = p.Basin, MemberId = p.Member!.Value }));
            await db.Audits.Where(a => a.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.FourEyes, form.FourEyes), cancel);
            db.Audit("audit.divided", $"audit:{id}");
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = "De verdeling is opgeslagen.";
        return LocalRedirect("~" + audit.Url);
    }

    async Task<DivisionPage> PageAsync(Audit audit, DivisionForm form, CancellationToken cancel) =>
        new(audit, await shelf.ReadAsync(audit.Instrument, cancel), await TeamMember.LoadAsync(db, audit, cancel), form);
}
