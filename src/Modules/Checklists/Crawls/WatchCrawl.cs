using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Checklists.Crawls;

/// <summary>A crawl wants a worker, or to know whether it still has one.</summary>
sealed record CrawlDue(long CrawlId)
{
    public static void Plan(TenantDb db, long crawlId, DateTimeOffset? at = null) => db.Schedule(new CrawlDue(crawlId), at, $"checklists-crawl:{crawlId}");
}

/// <summary>
/// Gives a crawl to a worker of this node. The worker runs beside the jobs, for a crawl takes minutes and jobs run one by one; this
/// job comes back until the crawl has ended, so that after a crash another worker goes on.
/// </summary>
sealed class WatchCrawl(TenantDb db, CrawlWorkers workers, TimeProvider clock) : IHandle<CrawlDue>
{
    static readonly TimeSpan s_again = TimeSpan.FromSeconds(20);
    static readonly TimeSpan s_soon = TimeSpan.FromSeconds(3); // this node is full

    public async Task HandleAsync(CrawlDue message, CancellationToken cancel)
    {
        if (await db.Crawls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == message.CrawlId, cancel) is not { IsActive: true } crawl) return;
        var now = clock.GetUtcNow();
        CrawlDue.Plan(db, crawl.Id, now + s_again);
        await db.SaveChangesAsync(cancel); // before the worker: it may be done at once
        if (!crawl.IsFree(now) || workers.TryBegin(db.Session.Tenant, crawl.Id)) return;
        CrawlDue.Plan(db, crawl.Id, now + s_soon);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>The raw pages of a crawl have been there long enough.</summary>
sealed record CrawlPagesExpired(long CrawlId);

sealed class ForgetPages(TenantDb db) : IHandle<CrawlPagesExpired>
{
    public Task HandleAsync(CrawlPagesExpired message, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await db.CrawlAnswers.Where(p => p.CrawlId == message.CrawlId).ExecuteDeleteAsync(cancel);
        await db.CrawlPictures.Where(p => p.CrawlId == message.CrawlId).ExecuteDeleteAsync(cancel);
        db.Audit("crawl.pages-removed", $"crawl:{message.CrawlId}");
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
