using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Sharing;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Checklists.Scenarios;

/// <summary>Starts, follows and ends a search; the same for the team and for a panel.</summary>
public sealed class Walking(TenantDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">Too many came in through this link.</exception>
    public Task<Walk> StartAsync(long auditId, string scenario, long? member, ShareLink? link, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (link is not null && await db.ShareLinks.Where(l => l.Id == link.Id && l.Walks < ShareLink.MostWalks).ExecuteUpdateAsync(s => s.SetProperty(l => l.Walks, l => l.Walks + 1), cancel) == 0)
            throw new RuleException("Via deze link is al heel vaak gezocht. Vraag de gemeente om een nieuwe link.");
        var walk = Walk.Start(auditId, scenario, member, link?.Id, clock.GetUtcNow());
        db.Walks.Add(walk);
        await db.SaveChangesAsync(cancel);
        return walk;
    }, cancel);

    /// <exception cref="RuleException">It has ended, or has more clicks than anybody makes.</exception>
    public Task ClickAsync(Walk walk, string? url, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (await db.Walks.Where(w => w.Id == walk.Id && w.EndedUtc == null && w.Clicks < Walk.MostClicks).ExecuteUpdateAsync(s => s.SetProperty(w => w.Clicks, w => w.Clicks + 1), cancel) == 0)
            throw new RuleException("Deze zoekopdracht is al klaar.");
        var number = await db.Walks.Where(w => w.Id == walk.Id).Select(w => w.Clicks).SingleAsync(cancel);
        db.WalkSteps.Add(new WalkStep { WalkId = walk.Id, Number = number, AtUtc = clock.GetUtcNow(), Url = url?.Trim() ?? "" });
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Ending twice changes nothing: the first time counts.</summary>
    public Task EndAsync(Walk walk, EndForm form, CancellationToken cancel)
    {
        var (now, found, remark) = (clock.GetUtcNow(), form.Found == true, (form.Remark ?? "").Trim());
        return db.InTransactionAsync(() => db.Walks.Where(w => w.Id == walk.Id && w.EndedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.EndedUtc, now).SetProperty(w => w.Found, found).SetProperty(w => w.Remark, remark), cancel), cancel);
    }
}
