using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Checklists.Colleagues;

public sealed record ColleaguesPage(Audit Audit, IReadOnlyList<TeamMember> Team, ColleagueForm Form);

[Route("checklists/{id:long}/collegas")]
public sealed class ColleaguesController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        return View(new ColleaguesPage(audit, await TeamMember.LoadAsync(db, audit, cancel), new ColleagueForm()));
    }

    [HttpPost]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = nameof(ColleaguesPage.Form))] ColleagueForm form, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id) return Forbid();
        if (!ModelState.IsValid) return await Again();

        var email = form.Email.Trim().ToUpperInvariant();
        var colleague = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.NormalizedEmail == email && m.EmailConfirmed && !m.Closed, cancel);
        if (colleague is null)
        {
            ModelState.AddModelError("Form.Email", "Niemand in dit netwerk heeft dit e-mailadres. Vraag je collega om eerst een account te maken.");
            return await Again();
        }
        try
        {
            audit.Invite(colleague.Id, clock.GetUtcNow());
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Form.Email", rule.Message);
            return await Again();
        }
        db.Audit("audit.colleague.added", $"audit:{id} member:{colleague.Id}");
        db.Notify(new Notice(colleague.Id, NoticeKind.Audit, $"{me.Name} vraagt je mee te doen met de checklist {audit.Instrument.Title} van {audit.Gemeente}.", audit.Url, me.Id));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"{colleague.DisplayName} doet nu mee.";
        return RedirectToAction(nameof(Index), new { id });

        async Task<IActionResult> Again()
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", new ColleaguesPage(audit, await TeamMember.LoadAsync(db, audit, cancel), form));
        }
    }

    /// <summary>The owner takes somebody off the team, or a colleague leaves it. What they answered stays.</summary>
    [HttpPost("{memberId:long}/verwijderen")]
    public async Task<IActionResult> Remove(long id, long memberId, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (audit.OwnerId != me.Id && memberId != me.Id) return Forbid();
        if (audit.Colleagues.SingleOrDefault(c => c.MemberId == memberId) is not { } colleague) return NotFound();
        audit.Colleagues.Remove(colleague);
        db.Audit("audit.colleague.removed", $"audit:{id} member:{memberId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = memberId == me.Id ? "Je doet niet meer mee met deze checklist." : "Je collega doet niet meer mee.";
        return memberId == me.Id ? LocalRedirect("~/checklists") : RedirectToAction(nameof(Index), new { id });
    }
}
