using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Scores;
using Platform.Kernel.Data;

namespace Platform.Checklists.Audits;

/// <summary>An audit in a list.</summary>
public sealed record AuditSummary(Audit Audit, string Owner, Outcome Outcome);

/// <summary>Reads audits for a list: three queries, however many there are.</summary>
public sealed class AuditSummaries(TenantDb db, InstrumentShelf shelf)
{
    public async Task<IReadOnlyList<AuditSummary>> LoadAsync(IQueryable<Audit> audits, CancellationToken cancel)
    {
        var members = db.Members;
        var rows = await audits.AsNoTracking().Include(a => a.Instrument)
            .Select(a => new { Audit = a, Owner = members.Where(m => m.Id == a.OwnerId).Select(m => m.DisplayName).First() }).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.Audit.Id).ToList();
        var answers = (await db.Answers.Where(a => ids.Contains(a.AuditId) && (a.Score != null || a.NotApplicable)).Select(a => new { a.AuditId, a.CriterionId, a.Score }).ToListAsync(cancel)).ToLookup(a => a.AuditId);
        var questionnaires = await shelf.ReadAsync([.. rows.Select(r => r.Audit.Instrument)], cancel);
        return [.. rows.Select(r =>
        {
            var scores = answers[r.Audit.Id].ToDictionary(a => a.CriterionId, a => a.Score, StringComparer.Ordinal);
            return new AuditSummary(r.Audit, r.Owner, Scoring.Of(questionnaires[r.Audit.InstrumentVersionId], scores));
        })];
    }
}
