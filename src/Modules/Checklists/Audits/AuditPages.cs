using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Reports;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Checklists.Audits;

public sealed record AuditsPage(IReadOnlyList<InstrumentVersion> Instruments, IReadOnlyList<AuditSummary> Audits, int Page, int Total);

public sealed record NewAuditPage(Questionnaire Questionnaire, AuditForm Form);

public sealed record EditAuditPage(Audit Audit, AuditForm Form);

public sealed record DeleteAuditPage(Audit Audit, int Answers);

/// <param name="Team">The owner first.</param>
public sealed record AuditPage(AuditOutcome Outcome, IReadOnlyList<TeamMember> Team, bool MayAnswer, bool IsOwner)
{
    public AuditReport Report => Outcome.Report;

    public Audit Audit => Report.Audit;
}

public sealed record TeamMember(long Id, string Name, string Function, bool IsOwner)
{
    public static async Task<IReadOnlyList<TeamMember>> LoadAsync(TenantDb db, Audit audit, CancellationToken cancel)
    {
        var ids = audit.Colleagues.Select(c => c.MemberId).Append(audit.OwnerId).ToList();
        var members = await db.Members.AsNoTracking().Where(m => ids.Contains(m.Id)).Select(m => new TeamMember(m.Id, m.DisplayName, m.Function, m.Id == audit.OwnerId)).ToListAsync(cancel);
        return [.. members.OrderByDescending(m => m.IsOwner).ThenBy(m => m.Name, StringComparer.CurrentCulture)];
    }
}

static class AuditTrail
{
    /// <summary>Breadcrumbs of a page below an audit.</summary>
    public static IEnumerable<Crumb> Crumbs(this Audit audit, string? page = null) => page is null
        ? [new Crumb("Checklists", "~/checklists"), new Crumb(audit.Gemeente)]
        : [new Crumb("Checklists", "~/checklists"), new Crumb(audit.Gemeente, "~" + audit.Url), new Crumb(page)];
}
