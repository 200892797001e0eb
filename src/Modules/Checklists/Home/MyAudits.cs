using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Checklists.Home;

public sealed record MyAuditsPanel(IReadOnlyList<AuditSummary> Audits);

/// <summary>The audits this person works on; nothing for who has none and may not begin one.</summary>
sealed class MyAudits(TenantDb db, Person me, AuditSummaries summaries) : IBlock
{
    const int Most = 4;

    public BlockZone Zone => BlockZone.Dashboard;

    public int Order => 40;

    public string View => "Checklists:Home/MyAudits";

    public async Task<object?> LoadAsync(CancellationToken cancel)
    {
        var audits = await summaries.LoadAsync(db.Audits.WithMember(me).OrderByDescending(a => a.ChangedUtc).Take(Most), cancel);
        return audits.Count > 0 || me.Can(ChecklistsPermissions.Audit) ? new MyAuditsPanel(audits) : null;
    }
}
