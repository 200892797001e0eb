using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Opinions;

/// <summary>Four eyes: a colleague judges what another one judged, and the owner ends a difference.</summary>
[Route("checklists/{id:long}/{basin}/{criterion}")]
public sealed class OpinionsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpPost("tweede-oordeel")]
    public Task<IActionResult> Create(long id, string basin, string criterion, [Required, RegularExpression("^([0-3]|nvt)$")] string? oordeel, string? alleen, CancellationToken cancel) =>
        ChangeAsync(id, basin, criterion, alleen, ownerOnly: false, answer =>
        {
            if (!ModelState.IsValid) throw new RuleException("Kies een score van 0 tot 3, of n.v.t.");
            var form = new AnswerForm { Score = oordeel };
            answer.LookAgain(form.Points, form.IsNotApplicable, me.MemberId);
            return answer.SecondLook == SecondLook.Agrees ? "Jullie zijn het eens." : "Jouw oordeel staat ernaast. De eigenaar beslist.";
        }, cancel);

    [HttpPost("beslissing")]
    public Task<IActionResult> Decide(long id, string basin, string criterion, string? keuze, string? alleen, CancellationToken cancel) =>
        ChangeAsync(id, basin, criterion, alleen, ownerOnly: true, answer =>
        {
            answer.Decide(second: keuze == "tweede");
            db.Audit("audit.decided", $"audit:{id} {criterion}");
            return "Je beslissing is opgeslagen.";
        }, cancel);

    async Task<IActionResult> ChangeAsync(long id, string basin, string criterion, string? only, bool ownerOnly, Func<Answer, string> change, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (ownerOnly ? audit.OwnerId != me.Id : !audit.IsTeam(me.Id)) return Forbid();
        if (!audit.FourEyes) return NotFound();
        try
        {
            TempData["Toast"] = await db.InTransactionAsync(async () =>
            {
                // With the audit claimed nobody changes the first judgement while the second is written.
                if (!await db.ClaimOpenAsync(id, clock.GetUtcNow(), cancel)) throw new RuleException("Deze checklist is afgerond. Heropen hem om antwoorden te veranderen.");
                if (await db.Answers.SingleOrDefaultAsync(a => a.AuditId == id && a.CriterionId == criterion, cancel) is not { } answer) throw new RuleException("Er is nog geen oordeel om na te kijken.");
                var said = change(answer);
                await db.SaveChangesAsync(cancel);
                return said;
            }, cancel);
        }
        catch (RuleException rule)
        {
            TempData["Toast"] = rule.Message;
        }
        return RedirectToAction("Show", "Cards", new { id, basin, criterion, alleen = only });
    }
}
