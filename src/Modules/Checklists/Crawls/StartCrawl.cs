using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Crawler.Network;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Crawls;

/// <summary>Begins, stops and resumes checks of websites, for the browser and the API.</summary>
public sealed class StartCrawl(TenantDb db, Person me, CrawlTools tools, TimeProvider clock)
{
    /// <summary>Why this address may not be visited, in Dutch, or null.</summary>
    public string? Refusal(CrawlForm form)
    {
        try
        {
            tools.Guard.Demand(form.ToAddress());
            return null;
        }
        catch (RefusedAddressException refused)
        {
            return refused.Message;
        }
    }

    /// <exception cref="RuleException">The audit is completed, or is being checked already.</exception>
    public async Task<Crawl> BeginAsync(Audit audit, CrawlForm form, CancellationToken cancel)
    {
        var crawl = Crawl.For(audit.Id, form, me.MemberId, clock.GetUtcNow());
        await InTurnAsync(async () =>
        {
            await ClaimAsync(audit.Id, cancel);
            db.Crawls.Add(crawl);
            await db.SaveChangesAsync(cancel); // the job needs its id
            CrawlDue.Plan(db, crawl.Id);
            db.Audit("crawl.started", $"audit:{audit.Id} crawl:{crawl.Id} {crawl.Host}");
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return crawl;
    }

    /// <exception cref="RuleException">It has ended, or somebody else was first.</exception>
    public Task StopAsync(Crawl crawl, CancellationToken cancel) => InTurnAsync(async () =>
    {
        crawl.Stop();
        db.Audit("crawl.stopped", $"audit:{crawl.AuditId} crawl:{crawl.Id}");
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <exception cref="RuleException">It was not stopped, or another one runs.</exception>
    public Task ResumeAsync(Crawl crawl, CancellationToken cancel) => InTurnAsync(async () =>
    {
        await ClaimAsync(crawl.AuditId, cancel);
        crawl.Resume();
        CrawlDue.Plan(db, crawl.Id);
        db.Audit("crawl.resumed", $"audit:{crawl.AuditId} crawl:{crawl.Id}");
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>With the audit claimed nobody begins another one; the unique index says the same to who does not ask.</summary>
    async Task ClaimAsync(long auditId, CancellationToken cancel)
    {
        if (!await db.ClaimOpenAsync(auditId, clock.GetUtcNow(), cancel)) throw new RuleException("Deze checklist is afgerond. Heropen hem om de website te controleren.");
        if (await db.Crawls.AnyAsync(c => c.ActiveAuditId == auditId, cancel)) throw new RuleException("Er loopt al een websitecheck voor deze checklist.");
    }

    async Task InTurnAsync(Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await db.InTransactionAsync(work, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleException("De websitecheck veranderde net. Kijk hoe het er nu voor staat.");
        }
    }
}
