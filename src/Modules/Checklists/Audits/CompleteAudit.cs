using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Checklists.Audits;

/// <summary>Closes an audit and opens it again, for the browser and the API.</summary>
public sealed class CompleteAudit(TenantDb db, Person me, TimeProvider clock)
{
    /// <exception cref="RuleException">Completed before, or questions are open.</exception>
    public Task CompleteAsync(Audit audit, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        // With the audit claimed nobody can add or change an answer between the count and the end.
        await db.ClaimOpenAsync(audit.Id, clock.GetUtcNow(), cancel);
        await db.Entry(audit).ReloadAsync(cancel);
        var answered = await db.Answers.CountAsync(a => a.AuditId == audit.Id && (a.Score != null || a.NotApplicable), cancel);
        if (audit.FourEyes) await RequireFourEyesAsync(audit.Id, cancel);
        audit.Complete(audit.Instrument.CriteriaCount - answered, clock.GetUtcNow());
        Tell(audit, "afgerond");
        db.Raise(() => new AuditCompleted(audit.Id, audit.Instrument.InstrumentId));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <exception cref="RuleException">It is open already.</exception>
    public async Task ReopenAsync(Audit audit, CancellationToken cancel)
    {
        audit.Reopen(clock.GetUtcNow());
        Tell(audit, "weer geopend");
        db.Raise(() => new AuditReopened(audit.Id, audit.Instrument.InstrumentId));
        await db.SaveChangesAsync(cancel);
    }

    async Task RequireFourEyesAsync(long auditId, CancellationToken cancel)
    {
        var open = await db.Answers.CountAsync(a => a.AuditId == auditId && (a.Score != null || a.NotApplicable) && !a.Decided
            && (a.SecondMemberId == null || a.SecondScore != a.Score || a.SecondNotApplicable != a.NotApplicable), cancel);
        if (open > 0) throw new RuleException(open == 1 ? "Bij 1 vraag is een tweede oordeel nodig, of een beslissing." : $"Bij {open} vragen is een tweede oordeel nodig, of een beslissing.");
    }

    void Tell(Audit audit, string what)
    {
        foreach (var member in audit.Colleagues.Select(c => c.MemberId).Append(audit.OwnerId))
            db.Notify(new Notice(member, NoticeKind.Audit, $"{me.Name} heeft de checklist van {audit.Gemeente} {what}.", audit.Url, me.Id));
    }
}
