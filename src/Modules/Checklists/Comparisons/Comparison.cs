using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Comparisons;

/// <summary>What changed since the last audit of the same gemeente with the same instrument.</summary>
/// <param name="Basins">Basins that both have.</param>
/// <param name="Criteria">Questions that both scored, and scored differently; the largest gain first.</param>
/// <param name="NewCriteria">Questions that the last one did not have.</param>
public sealed record Comparison(Audit Previous, Outcome Before, IReadOnlyList<BasinChange> Basins, IReadOnlyList<CriterionChange> Criteria, int NewCriteria)
{
    public int Better => Criteria.Count(c => c.After > c.Before);

    public int Worse => Criteria.Count(c => c.After < c.Before);

    public static Comparison Of(AuditReport before, AuditReport after)
    {
        var old = before.Outcome.Basins.ToDictionary(b => b.Basin.Id, b => b.Score, StringComparer.Ordinal);
        var known = before.Questionnaire.Criteria.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return new Comparison(before.Audit, before.Outcome,
            [.. after.Outcome.Basins.Where(b => old.ContainsKey(b.Basin.Id)).Select(b => new BasinChange(b.Basin, old[b.Basin.Id], b.Score))],
            [
                .. after.Questionnaire.Criteria.Where(c => before.Scores.GetValueOrDefault(c.Id) is not null && after.Scores.GetValueOrDefault(c.Id) is not null)
                    .Select(c => new CriterionChange(c, before.Scores[c.Id]!.Value, after.Scores[c.Id]!.Value)).Where(c => c.Before != c.After).OrderByDescending(c => c.After - c.Before),
            ],
            after.Questionnaire.Criteria.Count(c => !known.Contains(c.Id)));
    }
}

public sealed record BasinChange(Basin Basin, int? Before, int? After)
{
    public int? Change => After - Before;
}

public sealed record CriterionChange(Criterion Criterion, int Before, int After);

/// <summary>Finds the audit to compare with: the one this audit was begun from, else the last completed one of the same gemeente that this person may see.</summary>
public sealed class Compare(TenantDb db, Person me, ReadAuditReport reports)
{
    public async Task<Comparison?> RunAsync(AuditReport report, CancellationToken cancel)
    {
        var (audit, name) = (report.Audit, report.Audit.Gemeente.ToUpperInvariant());
        var others = db.Audits.AsNoTracking().VisibleTo(me).Include(a => a.Instrument).Include(a => a.Colleagues).Where(a => a.Id != audit.Id && a.Instrument.InstrumentId == audit.Instrument.InstrumentId);
        var previous = audit.PreviousId is { } id
            ? await others.SingleOrDefaultAsync(a => a.Id == id, cancel)
            : await others.Where(a => a.State == AuditState.Completed && a.Gemeente.ToUpper() == name && a.CompletedUtc < audit.CreatedUtc).OrderByDescending(a => a.CompletedUtc).FirstOrDefaultAsync(cancel);
        return previous is null ? null : Comparison.Of(await reports.RunAsync(previous, cancel), report);
    }
}
