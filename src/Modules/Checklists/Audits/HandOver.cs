using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Members.Contracts;

namespace Platform.Checklists.Audits;

/// <summary>When an owner leaves the network, the colleague who joined an audit first takes it over: a gemeente does not lose its work with one person.</summary>
public sealed class HandOver(TenantDb db) : IHandle<MemberClosed>
{
    public async Task HandleAsync(MemberClosed message, CancellationToken cancel)
    {
        var audits = await db.Audits.Include(a => a.Colleagues).Where(a => a.OwnerId == message.MemberId).ToListAsync(cancel);
        var colleagues = audits.SelectMany(a => a.Colleagues).Select(c => c.MemberId).Distinct().ToList();
        var active = await db.Members.Where(m => colleagues.Contains(m.Id) && !m.Closed).Select(m => m.Id).ToListAsync(cancel);
        foreach (var audit in audits)
        {
            if (audit.Colleagues.Where(c => active.Contains(c.MemberId)).MinBy(c => c.AddedUtc) is not { } colleague) continue;
            audit.HandOver(colleague);
            db.Audit("audit.handed-over", $"audit:{audit.Id} member:{audit.OwnerId}");
        }
        await db.SaveChangesAsync(cancel);
    }
}
