using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Comparisons;

/// <summary>Measuring again: a new audit that starts from the answers of a completed one, with its team.</summary>
[Route("checklists/{id:long}/opnieuw"), Permission(ChecklistsPermissions.Audit)]
public sealed class ComparisonsController(TenantDb db, Person me, InstrumentShelf shelf, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        return View(await PageAsync(audit, cancel));
    }

    [HttpPost]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        if (await db.Audits.AnyAsync(a => a.PreviousId == id, cancel)) return Conflict();
        var instrument = (await shelf.FindAsync(audit.Instrument.InstrumentId, cancel))!;
        var questionnaire = await shelf.ReadAsync(instrument, cancel);
        var next = Audit.StartAgain(audit, instrument, me.MemberId, clock.GetUtcNow());
        foreach (var answer in await db.Answers.AsNoTracking().Where(a => a.AuditId == id).ToListAsync(cancel))
            if (questionnaire.Criterion(answer.CriterionId) is not null) next.Answers.Add(TakeOver(answer));
        db.Audits.Add(next);
        db.Raise(() => new AuditStarted(next.Id, instrument.InstrumentId));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e))
        {
            return Conflict(); // a colleague pressed the same button
        }
        TempData["Toast"] = "De nieuwe meting staat klaar, met de antwoorden van de vorige keer.";
        return LocalRedirect("~" + next.Url);
    }

    /// <summary>Who gave it and when stays: it is the answer of the last time until somebody changes it.</summary>
    static Answer TakeOver(Answer answer) => new()
    {
        CriterionId = answer.CriterionId,
        Score = answer.Score,
        NotApplicable = answer.NotApplicable,
        Note = answer.Note,
        EvidenceUrl = answer.EvidenceUrl,
        MemberId = answer.MemberId,
        AnsweredUtc = answer.AnsweredUtc,
        Version = 1,
    };

    Task<Audit?> FindAsync(long id, CancellationToken cancel) => db.Audits.AsNoTracking().Where(a => a.State == AuditState.Completed).FindVisibleAsync(id, me, cancel);

    async Task<AgainPage> PageAsync(Audit audit, CancellationToken cancel)
    {
        var instrument = (await shelf.FindAsync(audit.Instrument.InstrumentId, cancel))!;
        var next = await db.Audits.Where(a => a.PreviousId == audit.Id).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancel);
        return new AgainPage(audit, instrument, await db.PlanActions.CountAsync(a => a.AuditId == audit.Id && a.State != Plan.ActionState.Done, cancel), next);
    }
}

/// <param name="OpenActions">Actions of the plan that are not done.</param>
/// <param name="Next">The measurement that was begun from this one before, or null.</param>
public sealed record AgainPage(Audit Audit, InstrumentVersion Instrument, int OpenActions, long? Next);
