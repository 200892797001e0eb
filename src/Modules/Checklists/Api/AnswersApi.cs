using Microsoft.AspNetCore.Http;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Api;

/// <summary>POST saves one answer, PUT several at once.</summary>
static class AnswersApi
{
    public static async Task<IResult> List(long id, TenantDb db, Person me, ReadAuditReport reports, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return Results.NotFound();
        var answers = AnswerJson.Of(await reports.RunAsync(audit, cancel));
        return Results.Ok(ApiList<AnswerJson>.Of(answers, answers.Count, 1, Math.Max(20, answers.Count), "answers"));
    }

    public static Task<IResult> Post(long id, AnswerChange change, TenantDb db, Person me, ReadAuditReport reports, ReadProposals reader, SaveAnswers save, CancellationToken cancel) =>
        SaveAsync(id, [change], one: true, db, me, reports, reader, save, cancel);

    public static Task<IResult> Put(long id, AnswersChange change, TenantDb db, Person me, ReadAuditReport reports, ReadProposals reader, SaveAnswers save, CancellationToken cancel) =>
        SaveAsync(id, change.Answers ?? [], one: false, db, me, reports, reader, save, cancel);

    static async Task<IResult> SaveAsync(long id, IReadOnlyList<AnswerChange> changes, bool one, TenantDb db, Person me, ReadAuditReport reports, ReadProposals reader, SaveAnswers save, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return Results.NotFound();
        if (!audit.IsTeam(me.Id)) return Results.Forbid();
        var report = await reports.RunAsync(audit, cancel);
        var forms = new Dictionary<string, AnswerForm>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if ((ApiProblems.Invalid(change) ?? ApiProblems.Invalid(change.ToForm())) is { } invalid) return invalid;
            if (!report.Questionnaire.Criteria.Any(c => c.Id == change.Criterion)) return ApiProblems.Invalid([(nameof(change.Criterion), $"Vraag {change.Criterion} staat niet in deze checklist.")]);
            if (!forms.TryAdd(change.Criterion!, change.ToForm())) return ApiProblems.Invalid([(nameof(AnswersChange.Answers), $"Vraag {change.Criterion} staat er twee keer in.")]);
        }
        var proposals = await reader.RunAsync(id, cancel);
        if (report.Questionnaire.Basins.SelectMany(b => Question.Unexplained(report, proposals, b, forms)).FirstOrDefault() is { } unexplained)
            return ApiProblems.Invalid([(nameof(AnswerChange.Reason), $"{unexplained}: {Question.ReasonWanted}")]);
        var conflicts = await save.RunAsync(audit, report.Questionnaire, forms, cancel);
        var answers = AnswerJson.Of(await reports.RunAsync(audit, cancel)).Where(a => forms.ContainsKey(a.Criterion)).ToList();
        if (conflicts.Count > 0)
            return Results.Problem("Een collega heeft intussen een ander antwoord gegeven.", statusCode: 409, title: "Conflict", extensions: new Dictionary<string, object?> { ["current"] = answers.Where(a => conflicts.ContainsKey(a.Criterion)) });
        return one && answers.Count == 1 ? Results.Ok(answers[0]) : Results.Ok(new { answers });
    }
}
