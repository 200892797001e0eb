using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Checklists.Plan;

/// <param name="Owner">Name of who sees to it, or null.</param>
public sealed record PlanLine(PlanAction Action, string? Owner, Criterion? Criterion, Basin? Basin, bool IsLate);

/// <param name="Ideas">Advice that is not in the plan yet.</param>
public sealed record PlanPage(Audit Audit, IReadOnlyList<PlanLine> Lines, IReadOnlyList<Advice> Ideas, bool MayChange, bool AsList)
{
    public IEnumerable<PlanLine> In(ActionState state) => Lines.Where(l => l.Action.State == state);
}

/// <param name="Theirs">What a colleague saved meanwhile.</param>
public sealed record ActionPage(Audit Audit, PlanAction? Action, ActionForm Form, IReadOnlyList<SelectListItem> Team, Criterion? Criterion, string? Theirs = null);

/// <summary>How far a plan is, beside the outcome.</summary>
public sealed record PlanProgress(int Done, int Total);

static class PlanTrail
{
    public static IEnumerable<Crumb> PlanCrumbs(this Audit audit, string page) => [.. audit.Crumbs("Verbeterplan").SkipLast(1), new Crumb("Verbeterplan", "~" + audit.Url + "/plan"), new Crumb(page)];
}

public sealed class ReadPlan(TenantDb db, TimeProvider clock)
{
    /// <summary>How far the plans of these audits are, by audit; one query.</summary>
    public async Task<IReadOnlyDictionary<long, PlanProgress>> ProgressAsync(IReadOnlyCollection<long> audits, CancellationToken cancel) =>
        await db.PlanActions.Where(a => audits.Contains(a.AuditId)).GroupBy(a => a.AuditId)
            .Select(g => new { g.Key, Done = g.Count(a => a.State == ActionState.Done), Total = g.Count() }).ToDictionaryAsync(g => g.Key, g => new PlanProgress(g.Done, g.Total), cancel);

    /// <summary>The most urgent first: what is late or soonest due, then what has no date.</summary>
    public async Task<IReadOnlyList<PlanLine>> RunAsync(AuditReport report, CancellationToken cancel)
    {
        var today = PlanAction.Today(clock.GetUtcNow());
        var rows = await (from action in db.PlanActions.AsNoTracking()
                          where action.AuditId == report.Audit.Id
                          join member in db.Members on action.OwnerId equals member.Id into owners
                          from owner in owners.DefaultIfEmpty()
                          select new { Action = action, Owner = owner == null ? null : owner.DisplayName }).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.Action.DueOn is null).ThenBy(r => r.Action.DueOn).ThenBy(r => r.Action.Id).Select(r => new PlanLine(r.Action, r.Owner,
                report.Questionnaire.Criterion(r.Action.CriterionId), report.Questionnaire.Basins.FirstOrDefault(b => b.Criteria.Any(c => c.Id == r.Action.CriterionId)), r.Action.IsLate(today))),
        ];
    }
}
