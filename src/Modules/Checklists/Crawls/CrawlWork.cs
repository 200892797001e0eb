using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Checklists.Contracts;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Crawler.Checks;
using Platform.Crawler.Chromium;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;
using Platform.Notifications.Contracts;

namespace Platform.Checklists.Crawls;

/// <summary>
/// One worker on one crawl. Pages and the way ahead are saved in one transaction, so a worker that dies loses a second of work; a heartbeat
/// keeps the crawl from others and notices when somebody stops it. No connection is held between two saves.
/// </summary>
sealed class CrawlWork(ShellLease shell, CrawlTools tools, TimeProvider clock, long crawlId)
{
    const int MostTakeovers = 5; // a site on which every worker dies is left alone

    static readonly TimeSpan s_lease = TimeSpan.FromSeconds(30);
    static readonly TimeSpan s_beat = TimeSpan.FromSeconds(2);
    static readonly TimeSpan s_save = TimeSpan.FromSeconds(1);
    static readonly TimeSpan s_count = TimeSpan.FromSeconds(3);

    readonly Guid _worker = Guid.NewGuid();
    readonly List<byte[]> _unsaved = [];
    int _issues;

    public async Task RunAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } crawl) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var heart = BeatAsync(stop);
        try
        {
            await CrawlAsync(crawl, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await heart;
            if (stopping.IsCancellationRequested) await LetGoAsync();
        }
    }

    public Task FailAsync(string error) => SaveAsync((_, crawl) =>
    {
        crawl.Finish(null, error, clock.GetUtcNow());
        return Task.CompletedTask;
    }, CancellationToken.None);

    async Task CrawlAsync(Crawl crawl, CancellationToken cancel)
    {
        var start = new Uri(crawl.Start);
        var checks = new SiteChecks(start, new CheckOptions { Now = clock.GetUtcNow() });
        await foreach (var page in KeptAsync(crawl.Id, cancel)) checks.Add(page);
        var state = crawl.Frontier!.Json.Length == 0 ? new CrawlState() : CrawlState.FromJson(crawl.Frontier.Json);
        var earlier = await EarlierAsync(crawl, cancel);
        var order = new CrawlOrder(start, crawl.Limits, CrawlTools.Product, tools.Contact(await InScopeAsync((services, _) => Task.FromResult(services.GetRequiredService<SiteUrls>().Absolute(AboutController.Path)), cancel)));

        CrawledPage? first = null;
        var (saved, counted) = (clock.GetTimestamp(), clock.GetTimestamp());
        try
        {
            await foreach (var page in tools.Sites.CrawlAsync(order, state, url => earlier.TryGetValue(url, out var packed) ? CrawledPage.Unpack(packed) : null, cancel))
            {
                if (page.Kind == PageKind.Page) first ??= page;
                checks.Add(page);
                _unsaved.Add(page.Pack());
                if (clock.GetElapsedTime(counted) > s_count) (_issues, counted) = (Issues(checks.Findings()), clock.GetTimestamp());
                if (clock.GetElapsedTime(saved) < s_save) continue;
                if (!await AdvanceAsync(state, crawl.Limits, cancel)) return;
                saved = clock.GetTimestamp();
            }
        }
        catch (RefusedAddressException refused)
        {
            await FailAsync(refused.Message);
            return;
        }
        var ended = state.Progress(crawl.Limits).Ended;
        if (!await AdvanceAsync(state, crawl.Limits, cancel)) return;
        if (ended is CrawlEnd.Unreachable or CrawlEnd.Robots)
        {
            await FinishAsync(ended, ended == CrawlEnd.Robots ? "De site wil in robots.txt niet dat programma’s haar lezen. Vraag de beheerder van de site om toegang." : first?.Explanation ?? "De startpagina is niet te openen.", [], [], cancel);
            return;
        }
        var pictures = await LookAsync(checks, cancel);
        await FinishAsync(ended, null, checks.Findings(), pictures, cancel);
    }

    async Task<IReadOnlyList<BrowserPage>> LookAsync(SiteChecks checks, CancellationToken cancel)
    {
        if (tools.Browser is null) return [];
        var sample = await tools.Browser.TakeAsync(checks.PagesForBrowser, cancel);
        checks.Add(sample);
        return sample.Pages;
    }

    /// <summary>Takes the crawl when nobody works on it and the network has a free place.</summary>
    async Task<Crawl?> ClaimAsync(CancellationToken cancel)
    {
        try
        {
            return await InScopeAsync(async (_, db) =>
            {
                var crawl = await db.Crawls.Include(c => c.Frontier).SingleOrDefaultAsync(c => c.Id == crawlId, cancel);
                if (crawl?.IsFree(clock.GetUtcNow()) != true) return null;
                var taken = await db.Crawls.Where(c => c.Slot != null && c.Id != crawlId).Select(c => c.Slot!.Value).ToListAsync(cancel);
                if (Enumerable.Range(1, Crawl.Slots).Except(taken).FirstOrDefault() is not (> 0 and var slot)) return null;
                if (crawl.Worker is not null && ++crawl.Takeovers > MostTakeovers) crawl.Finish(null, "De websitecheck brak steeds af. Begin met minder pagina’s.", clock.GetUtcNow());
                else crawl.Claim(_worker, slot, clock.GetUtcNow() + s_lease);
                await db.SaveChangesAsync(cancel);
                return crawl.IsActive ? crawl : null;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null; // another worker was first, or somebody stopped it
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e))
        {
            return null; // another crawl took the place at the same moment; the job comes back
        }
    }

    async Task BeatAsync(CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_beat, clock, stop.Token);
                var mine = await InScopeAsync((_, db) => db.InTransactionAsync(() => db.Crawls.Where(c => c.Id == crawlId && c.Worker == _worker && c.Stage == CrawlStage.Running)
                    .ExecuteUpdateAsync(u => u.SetProperty(c => c.LeaseUntil, clock.GetUtcNow() + s_lease), stop.Token), stop.Token), stop.Token);
                if (mine == 1) continue;
                await stop.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>Saves the pages since the last time together with the way ahead.</summary>
    /// <returns>False when the crawl is not this worker's any more.</returns>
    async Task<bool> AdvanceAsync(CrawlState state, CrawlLimits limits, CancellationToken cancel)
    {
        var went = await SaveAsync((db, crawl) =>
        {
            crawl.Advance(state.Progress(limits), _issues);
            crawl.LeaseUntil = clock.GetUtcNow() + s_lease;
            db.Update(new CrawlFrontier { CrawlId = crawlId, Json = state.ToJson() });
            db.CrawlAnswers.AddRange(_unsaved.Select(p => new CrawlAnswer { CrawlId = crawlId, Packed = p }));
            return Task.CompletedTask;
        }, cancel);
        _unsaved.Clear();
        return went;
    }

    Task FinishAsync(CrawlEnd? end, string? error, IReadOnlyList<Finding> findings, IReadOnlyList<BrowserPage> pictures, CancellationToken cancel) => SaveAsync(async (db, crawl) =>
    {
        var now = clock.GetUtcNow();
        crawl.Issues = Issues(findings);
        crawl.Finish(end, error, now);
        db.Update(new CrawlFrontier { CrawlId = crawlId });
        db.CrawlFindings.AddRange(findings.Select(f => CrawlFinding.Of(crawlId, f)));
        db.CrawlPictures.AddRange(pictures.Select(p => new CrawlPicture { CrawlId = crawlId, Url = p.Url.AbsoluteUri, Png = p.Screenshot }));
        var audit = await db.Audits.AsNoTracking().SingleAsync(a => a.Id == crawl.AuditId, cancel);
        db.Notify(new Notice(crawl.StartedById, NoticeKind.Audit, error is null ? $"De websitecheck van {audit.Gemeente} is klaar. De voorstellen staan bij de vragen." : $"De websitecheck van {audit.Gemeente} is niet gelukt.", $"{audit.Url}/websitecheck/{crawlId}") { Key = $"crawl:{crawlId}" });
        db.Raise(() => new CrawlEnded(crawl.AuditId, crawlId, error is null));
        db.Schedule(new CrawlPagesExpired(crawlId), now + Crawl.PagesKept, $"checklists-crawl-pages:{crawlId}");
        foreach (var waiting in await db.Crawls.Where(c => c.Stage == CrawlStage.Waiting).Select(c => c.Id).ToListAsync(cancel)) CrawlDue.Plan(db, waiting); // a place came free
    }, cancel);

    /// <summary>Changes the crawl while it is this worker's.</summary>
    async Task<bool> SaveAsync(Func<TenantDb, Crawl, Task> change, CancellationToken cancel)
    {
        try
        {
            return await InScopeAsync(async (_, db) =>
            {
                if (await db.Crawls.SingleOrDefaultAsync(c => c.Id == crawlId && c.Worker == _worker && c.Stage == CrawlStage.Running, cancel) is not { } crawl) return false;
                await change(db, crawl);
                await db.SaveChangesAsync(cancel);
                return true;
            }, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>This node ends in an orderly way: the next worker need not wait.</summary>
    async Task LetGoAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
        await SaveAsync((_, crawl) =>
        {
            (crawl.Worker, crawl.LeaseUntil) = (null, null);
            return Task.CompletedTask;
        }, soon.Token);
    }

    async IAsyncEnumerable<CrawledPage> KeptAsync(long id, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int Turn = 50;
        for (var after = 0L; ;)
        {
            var pages = await InScopeAsync((_, db) => db.CrawlAnswers.AsNoTracking().Where(p => p.CrawlId == id && p.Id > after).OrderBy(p => p.Id).Take(Turn).ToListAsync(cancel), cancel);
            foreach (var page in pages) yield return CrawledPage.Unpack(page.Packed);
            if (pages.Count < Turn) yield break;
            after = pages[^1].Id;
        }
    }

    /// <summary>The pages of the last finished crawl, still packed, to ask the site whether they changed.</summary>
    async Task<IReadOnlyDictionary<Uri, byte[]>> EarlierAsync(Crawl crawl, CancellationToken cancel)
    {
        var last = await InScopeAsync((_, db) => db.Crawls.Where(c => c.AuditId == crawl.AuditId && c.Id != crawl.Id && c.Stage == CrawlStage.Done).MaxAsync(c => (long?)c.Id, cancel), cancel);
        var pages = new Dictionary<Uri, byte[]>();
        if (last is not { } id) return pages;
        await foreach (var page in KeptAsync(id, cancel))
            if (page.ETag is not null || page.LastModified is not null) pages[page.Url] = page.Pack();
        return pages;
    }

    async Task<T> InScopeAsync<T>(Func<IServiceProvider, TenantDb, Task<T>> work, CancellationToken cancel)
    {
        await using var scope = await shell.NewScopeAsync(cancel);
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TenantDb>());
    }

    static int Issues(IReadOnlyList<Finding> findings) => findings.Count(f => f.Score < ScalePoint.Max);
}
