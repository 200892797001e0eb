using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Answers;

[Route("checklists/{id:long}/{basin}")]
public sealed class AnswersController(TenantDb db, Person me, ReadAuditReport reports, SaveAnswers save) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(long id, string basin, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        var report = await reports.RunAsync(audit, cancel);
        if (report.Questionnaire.Basin(basin) is not { } found) return NotFound();
        return View(Page(report, found));
    }

    /// <summary>Saves the whole page; works without JavaScript.</summary>
    [HttpPost]
    public async Task<IActionResult> Save(long id, string basin, BasinForm form, string? verder, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var report = await reports.RunAsync(audit, cancel);
        if (report.Questionnaire.Basin(basin) is not { } found) return NotFound();
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity, Page(report, found, form.Answers));

        try
        {
            var conflicts = await save.RunAsync(audit, report.Questionnaire, form.Answers, cancel);
            if (conflicts.Count > 0)
            {
                ModelState.Clear(); // what is saved shows as it is stored, also when somebody else wrote it
                return Again(StatusCodes.Status409Conflict, Page(await reports.RunAsync(audit, cancel), found, Clashing(form, conflicts), conflicts));
            }
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return Again(StatusCodes.Status409Conflict, Page(report, found, form.Answers));
        }
        if (verder is null)
        {
            TempData["Toast"] = "Je antwoorden zijn opgeslagen.";
            return RedirectToAction(nameof(Show), new { id, basin });
        }
        return LocalRedirect("~" + audit.Url + (Page(report, found).Next is { } next ? "/" + next.Id : ""));

        IActionResult Again(int status, BasinPage page)
        {
            Response.StatusCode = status;
            return View("Show", page);
        }
    }

    /// <summary>Saves one answer as soon as it changes; gives back the line under the question.</summary>
    [HttpPost("{criterion}")]
    public async Task<IActionResult> SaveOne(long id, string basin, string criterion, BasinForm form, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var report = await reports.RunAsync(audit, cancel);
        if (report.Questionnaire.Basin(basin) is not { } found || !found.Criteria.Any(c => c.Id == criterion) || !form.Answers.TryGetValue(criterion, out var answer)) return NotFound();

        var mistake = ModelState.Where(s => s.Key.StartsWith(Question.FieldOf(criterion), StringComparison.Ordinal)).SelectMany(s => s.Value!.Errors).FirstOrDefault()?.ErrorMessage;
        if (mistake is not null) return Line(StatusCodes.Status422UnprocessableEntity, Page(report, found, form.Answers), mistake);
        try
        {
            var conflicts = await save.RunAsync(audit, report.Questionnaire, new Dictionary<string, AnswerForm>(StringComparer.Ordinal) { [criterion] = answer }, cancel);
            return Line(conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, Page(await reports.RunAsync(audit, cancel), found, Clashing(form, conflicts), conflicts));
        }
        catch (RuleException rule)
        {
            return Line(StatusCodes.Status409Conflict, Page(report, found, form.Answers), rule.Message);
        }

        IActionResult Line(int status, BasinPage page, string? error = null)
        {
            Response.StatusCode = status;
            var question = page.Questions.First(q => q.Criterion.Id == criterion);
            return PartialView("Saved", (question with { Error = error, IsFresh = status == StatusCodes.Status200OK }, page.Progress with { IsUpdate = true }));
        }
    }

    static Dictionary<string, AnswerForm> Clashing(BasinForm form, IReadOnlyDictionary<string, Answer> conflicts) =>
        form.Answers.Where(a => conflicts.ContainsKey(a.Key)).ToDictionary(StringComparer.Ordinal);

    /// <param name="kept">What a person sent and is not saved; it stays in the form.</param>
    /// <param name="conflicts">Which of those stand against a newer answer.</param>
    BasinPage Page(AuditReport report, Basin basin, IReadOnlyDictionary<string, AnswerForm>? kept = null, IReadOnlyDictionary<string, Answer>? conflicts = null)
    {
        var questions = basin.Criteria.Select((criterion, index) =>
        {
            var saved = report.Answers.GetValueOrDefault(criterion.Id);
            var form = kept?.GetValueOrDefault(criterion.Id) ?? AnswerForm.Of(saved?.Answer);
            var clash = conflicts?.ContainsKey(criterion.Id) == true;
            if (clash) form.HasSeen(saved?.Answer);
            return new Question(report.Questionnaire, criterion, index + 1, form, saved, clash ? saved : null);
        });
        // Who wrote while a colleague completed the audit still gets to see the own text.
        return new BasinPage(report, basin, [.. questions], report.Audit.IsTeam(me.Id) && (!report.Audit.IsCompleted || kept is not null));
    }
}
