using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Jobs;

/// <summary>Runs events and jobs of all tenants on this node: at once after a commit here, within a second for what others left.</summary>
public sealed class JobRunner(WakeUps wakeUps, TenantTable tenants, TenantStore store, ShellHost shells, TimeProvider clock, IOptions<PlatformOptions> options, ILogger<JobRunner> log) : BackgroundService
{
    public const int MaxAttempts = 8;
    const int MaxRaces = 4;
    static readonly TimeSpan s_lock = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RunJobs) return;
        await Task.WhenAll(FollowSignalsAsync(stoppingToken), PollAsync(stoppingToken));
    }

    async Task FollowSignalsAsync(CancellationToken stop)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await wakeUps.Signals.WaitToReadAsync(stop))
        {
            while (wakeUps.Signals.TryRead(out var name)) names.Add(name);
            foreach (var name in names) await RunSafelyAsync(name, stop);
            names.Clear();
        }
    }

    async Task PollAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                foreach (var name in await wakeUps.DueAsync(stop)) await RunSafelyAsync(name, stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                JobLog.PollFailed(log, e);
            }
        }
    }

    async Task RunSafelyAsync(string name, CancellationToken stop)
    {
        try
        {
            if (tenants.Find(name) is { Status: TenantStatus.Running } tenant) await RunAsync(tenant, stop);
            else await wakeUps.PlanAsync(name, clock.GetUtcNow().AddMinutes(5), stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            JobLog.TenantFailed(log, name, e);
        }
    }

    /// <summary>Runs everything that is due in one tenant and plans its next moment.</summary>
    public async Task RunAsync(Tenant tenant, CancellationToken cancel)
    {
        using var entered = TenantContext.Enter(tenant);
        using var shell = shells.Acquire(tenant);
        while (true)
        {
            var claimed = await InScopeAsync(shell, db => ClaimAsync(db, cancel), cancel);
            foreach (var job in claimed) await RunOneAsync(shell, job, cancel);
            if (claimed.Count == 0) break;
        }
        var (next, failed) = await InScopeAsync(shell, async db => (
            await db.Set<Job>().Where(j => !j.Failed).MinAsync(j => (DateTimeOffset?)j.DueUtc, cancel),
            await db.Set<Job>().CountAsync(j => j.Failed, cancel)), cancel);
        await wakeUps.PlanAsync(tenant.Name, next, cancel);
        await ReportAsync(tenant, failed, cancel);
    }

    // The administration reads this figure for a thousand tenants at once; it is written only when it changed.
    async Task ReportAsync(Tenant tenant, int failed, CancellationToken cancel)
    {
        if (tenant.State.Find<FailedJobs>()?.Count == failed) return;
        await store.SetFailedJobsAsync(tenant, failed, cancel);
        tenant.State.Set(new FailedJobs(failed));
    }

    sealed record FailedJobs(int Count);

    async Task<List<Job>> ClaimAsync(TenantDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = db.Set<Job>().Where(j => !j.Failed && j.DueUtc <= now && (j.LockedUntil == null || j.LockedUntil < now)).OrderBy(j => j.DueUtc).ThenBy(j => j.Id).Take(20);
        var jobs = await due.AsNoTracking().ToListAsync(cancel);
        var claimed = new List<Job>();
        foreach (var job in jobs) // the conditional update decides between nodes: exactly one of them changes the row
        {
            var mine = await db.Set<Job>().Where(j => j.Id == job.Id && j.LockedUntil == job.LockedUntil).ExecuteUpdateAsync(u => u.SetProperty(j => j.LockedUntil, now + s_lock), cancel);
            if (mine == 1) claimed.Add(job);
        }
        return claimed;
    }

    async Task RunOneAsync(ShellLease shell, Job job, CancellationToken cancel)
    {
        try
        {
            await HandleAsync(shell, job, cancel);
            await InScopeAsync(shell, db => db.Set<Job>().Where(j => j.Id == job.Id).ExecuteDeleteAsync(cancel), cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var attempts = job.Attempts + 1;
            JobLog.JobFailed(log, job.Kind, job.Id, attempts, e);
            var again = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(3, attempts - 1)));
            await InScopeAsync(shell, db => db.Set<Job>().Where(j => j.Id == job.Id).ExecuteUpdateAsync(u => u
                .SetProperty(j => j.Attempts, attempts).SetProperty(j => j.Failed, attempts >= MaxAttempts).SetProperty(j => j.DueUtc, again)
                .SetProperty(j => j.LockedUntil, (DateTimeOffset?)null).SetProperty(j => j.Error, e.GetType().Name + ": " + (e is RuleException or InvalidOperationException ? e.Message : "zie het logboek van de server")), cancel), cancel);
        }
    }

    // Two jobs may write the same row at the same moment. Who was second works again with what the first one wrote; only after that is it a failure.
    static async Task HandleAsync(ShellLease shell, Job job, CancellationToken cancel)
    {
        for (var races = 0; ; races++)
        {
            await using var scope = await shell.NewScopeAsync(cancel);
            var handler = scope.ServiceProvider.GetRequiredService<Handlers>().Find(job.Kind) ?? throw new InvalidOperationException("The feature that handles this is off.");
            try
            {
                await handler.Run(scope.ServiceProvider, job.Payload, cancel);
                return;
            }
            catch (DbUpdateException e) when (races < MaxRaces && (e is DbUpdateConcurrencyException || UniqueKey.IsBroken(e)))
            {
                await Task.Delay(Random.Shared.Next(10, 50 * (races + 1)), cancel);
            }
        }
    }

    static async Task<T> InScopeAsync<T>(ShellLease shell, Func<TenantDb, Task<T>> work, CancellationToken cancel)
    {
        await using var scope = await shell.NewScopeAsync(cancel);
        return await work(scope.ServiceProvider.GetRequiredService<TenantDb>());
    }
}

static partial class JobLog
{
    [LoggerMessage(1, LogLevel.Error, "Looking for due tenants failed.")]
    public static partial void PollFailed(ILogger log, Exception e);

    [LoggerMessage(2, LogLevel.Error, "Running jobs of tenant {Tenant} failed.")]
    public static partial void TenantFailed(ILogger log, string tenant, Exception e);

    [LoggerMessage(3, LogLevel.Warning, "Job {Kind} {Id} failed, attempt {Attempt}.")]
    public static partial void JobFailed(ILogger log, string kind, long id, int attempt, Exception e);
}
