using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Checklists.Plan;

/// <summary>What a team does about the outcome: a board, a list, a spreadsheet. Also after the audit is completed, because that is when it starts.</summary>
[Route("checklists/{id:long}/plan")]
public sealed class PlanController(TenantDb db, Person me, ReadAuditReport reports, ReadPlan plans, TimeProvider clock) : Controller
{
    const string List = "lijst";

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, string? weergave, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var report = await reports.RunAsync(audit, cancel);
        var lines = await plans.RunAsync(report, cancel);
        var planned = lines.Select(l => l.Action.CriterionId).ToHashSet(StringComparer.Ordinal);
        return View(new PlanPage(audit, lines, [.. report.Advice.Where(a => !planned.Contains(a.Criterion.Id))], audit.IsTeam(me.Id), weergave == List));
    }

    [HttpGet("/checklists/{id:long}/plan.csv")]
    public async Task<IActionResult> Download(long id, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var csv = new CsvText("Actie", "Toelichting", "Bekken", "Vraag", "Wie", "Klaar op", "Stand");
        foreach (var line in await plans.RunAsync(await reports.RunAsync(audit, cancel), cancel))
            csv.Add(line.Action.Title, line.Action.Note, line.Basin?.Title, line.Criterion?.Question, line.Owner, line.Action.DueOn?.ToString("yyyy-MM-dd", null), line.Action.State.Label());
        return File(csv.ToBytes(), "text/csv; charset=utf-8", $"verbeterplan-{id}.csv");
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(long id, string? vraag, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var report = await reports.RunAsync(audit, cancel);
        var advice = report.Advice.FirstOrDefault(a => a.Criterion.Id == vraag);
        return View("Edit", await PageAsync(audit, null, new ActionForm { Title = advice?.Text ?? "", Criterion = advice?.Criterion.Id, OwnerId = me.Id }, cancel));
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = nameof(ActionPage.Form))] ActionForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var report = await reports.RunAsync(audit, cancel);
        if (!Check(audit, form)) return await Again(audit, null, form, cancel);
        var action = new PlanAction { AuditId = id, CriterionId = report.Questionnaire.Criterion(form.Criterion ?? "")?.Id ?? "", CreatedUtc = clock.GetUtcNow() };
        action.Write(form);
        action.Version = 1;
        db.PlanActions.Add(action);
        db.Raise(() => new PlanActionAdded(id, action.Id));
        await SaveAsync(audit, action, toldBefore: null, cancel);
        TempData["Toast"] = "De actie staat in het plan.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("{actionId:long}")]
    public async Task<IActionResult> Edit(long id, long actionId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit || await ActionAsync(id, actionId, cancel) is not { } action) return NotFound();
        return audit.IsTeam(me.Id) ? View(await PageAsync(audit, action, ActionForm.Of(action), cancel)) : Forbid();
    }

    [HttpPost("{actionId:long}")]
    public async Task<IActionResult> Update(long id, long actionId, [Bind(Prefix = nameof(ActionPage.Form))] ActionForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit || await ActionAsync(id, actionId, cancel) is not { } action) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (!Check(audit, form)) return await Again(audit, action, form, cancel);
        if (form.Version != action.Version) return await Stale();
        var before = action.OwnerId;
        action.Write(form);
        try
        {
            await SaveAsync(audit, action, before, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(action).ReloadAsync(cancel);
            return await Stale();
        }
        TempData["Toast"] = "De actie is opgeslagen.";
        return RedirectToAction(nameof(Index), new { id });

        async Task<IActionResult> Stale()
        {
            form.Version = action.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove("Form.Version"); // the field shows the version that this person sees now
            var theirs = $"{action.Title}{(action.Note.Length > 0 ? ". " + action.Note : "")}{(action.DueOn is { } day ? $" (klaar op {day:dd-MM-yyyy})" : "")}";
            return View("Edit", await PageAsync(audit, action, form, cancel) with { Theirs = theirs });
        }
    }

    [HttpPost("{actionId:long}/stand")]
    public async Task<IActionResult> Move(long id, long actionId, ActionState stand, string? weergave, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit || await ActionAsync(id, actionId, cancel) is not { } action || !Enum.IsDefined(stand)) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (action.Move(stand, clock.GetUtcNow())) db.Raise(() => new PlanActionDone(id, actionId));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"De actie staat nu bij ‘{stand.Label()}’.";
        return RedirectToAction(nameof(Index), new { id, weergave });
    }

    [HttpPost("{actionId:long}/verwijderen")]
    public async Task<IActionResult> Remove(long id, long actionId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit || await ActionAsync(id, actionId, cancel) is not { } action) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        db.PlanActions.Remove(action);
        db.Audit("audit.action.deleted", $"audit:{id} action:{actionId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De actie is weg.";
        return RedirectToAction(nameof(Index), new { id });
    }

    Task<Audit?> FindAsync(long id, CancellationToken cancel) => db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel);

    Task<PlanAction?> ActionAsync(long id, long actionId, CancellationToken cancel) => db.PlanActions.SingleOrDefaultAsync(a => a.Id == actionId && a.AuditId == id, cancel);

    bool Check(Audit audit, ActionForm form)
    {
        if (form.OwnerId is { } owner && !audit.IsTeam(owner)) ModelState.AddModelError("Form.OwnerId", "Kies iemand uit het team.");
        return ModelState.IsValid;
    }

    Task SaveAsync(Audit audit, PlanAction action, long? toldBefore, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await db.SaveChangesAsync(cancel);
        RemindOfAction.Plan(db, action, clock.GetUtcNow());
        if (action.OwnerId is { } owner && owner != toldBefore) db.Notify(new Notice(owner, NoticeKind.Audit, $"{me.Name} gaf je een actie in het plan van {audit.Gemeente}: {action.Title}", audit.Url + "/plan", me.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    async Task<ActionPage> PageAsync(Audit audit, PlanAction? action, ActionForm form, CancellationToken cancel)
    {
        var team = await TeamMember.LoadAsync(db, audit, cancel);
        var report = await reports.RunAsync(audit, cancel);
        return new ActionPage(audit, action, form, [.. team.Select(m => new SelectListItem(m.Name, m.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))], report.Questionnaire.Criterion(form.Criterion ?? ""));
    }

    async Task<IActionResult> Again(Audit audit, PlanAction? action, ActionForm form, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", await PageAsync(audit, action, form, cancel));
    }
}
