using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Answers;

[Route("checklists/{id:long}/{basin}")]
public sealed class AnswersController(TenantDb db, Person me, ReadAuditReport reports, ReadProposals reader, SaveAnswers save) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, string basin, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var report = await reports.RunAsync(audit, cancel);
        if (report.Questionnaire.Basin(basin) is not { } found) return NotFound();
        return View(Page(report, await reader.RunAsync(id, cancel), found));
    }

    /// <summary>Saves the whole page; works without JavaScript.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(long id, string basin, BasinForm form, string? verder, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var report = await reports.RunAsync(audit, cancel);
        if (report.Questionnaire.Basin(basin) is not { } found) return NotFound();
        var proposals = await reader.RunAsync(id, cancel);
        foreach (var unexplained in Question.Unexplained(report, proposals, found, form.Answers)) ModelState.AddModelError(Question.FieldOf(unexplained) + ".Reason", Question.ReasonWanted);
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity, Page(report, proposals, found, form.Answers));

        try
        {
            var conflicts = await save.RunAsync(audit, report.Questionnaire, form.Answers, cancel);
            if (conflicts.Count > 0)
            {
                ModelState.Clear(); // what is saved shows as it is stored, also when somebody else wrote it
                return Again(StatusCodes.Status409Conflict, Page(await reports.RunAsync(audit, cancel), proposals, found, Clashing(form, conflicts), conflicts));
            }
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return Again(StatusCodes.Status409Conflict, Page(report, proposals, found, form.Answers));
        }
        if (verder is null)
        {
            TempData["Toast"] = "Je antwoorden zijn opgeslagen.";
            return RedirectToAction(nameof(Show), new { id, basin });
        }
        return LocalRedirect("~" + audit.Url + (Page(report, proposals, found).Next is { } next ? "/" + next.Id : ""));

        IActionResult Again(int status, BasinPage page)
        {
            Response.StatusCode = status;
            return View("Show", page);
        }
    }

    static Dictionary<string, AnswerForm> Clashing(BasinForm form, IReadOnlyDictionary<string, Answer> conflicts) =>
        form.Answers.Where(a => conflicts.ContainsKey(a.Key)).ToDictionary(StringComparer.Ordinal);

    /// <param name="kept">What a person sent and is not saved; it stays in the form.</param>
    /// <param name="conflicts">Which of those stand against a newer answer.</param>
    BasinPage Page(AuditReport report, Proposals proposals, Basin basin, IReadOnlyDictionary<string, AnswerForm>? kept = null, IReadOnlyDictionary<string, Answer>? conflicts = null)
    {
        var questions = basin.Criteria.Select((criterion, index) => Question.Of(report, proposals, basin, index, kept?.GetValueOrDefault(criterion.Id), conflicts?.ContainsKey(criterion.Id) == true));
        // Who wrote while a colleague completed the audit still gets to see the own text.
        return new BasinPage(report, basin, [.. questions], report.Audit.IsTeam(me.Id) && (!report.Audit.IsCompleted || kept is not null));
    }
}
