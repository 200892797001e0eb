using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Dashboard;

/// <summary>How the installation is doing.</summary>
/// <param name="Troubled">Networks with jobs that gave up, most first.</param>
/// <param name="Closed">Networks that visitors cannot reach now.</param>
public sealed record OverviewFigures(int Running, int Suspended, int Other, int FailedJobs, long Bytes, IReadOnlyList<TroubledNetwork> Troubled, IReadOnlyList<ClosedNetwork> Closed, IReadOnlyList<LargeNetwork> Largest, IReadOnlyList<RecentNetwork> Recent);

public sealed record TroubledNetwork(string Name, string Title, int FailedJobs);

public sealed record ClosedNetwork(string Name, string Title, TenantStatus Status);

public sealed record LargeNetwork(string Name, string Title, long Bytes);

public sealed record RecentNetwork(string Name, string Title, DateTimeOffset LastUsedUtc);

/// <summary>Gathers the figures from the host database and the file system, whatever the number of networks in a few queries.</summary>
public sealed class Overview(DatabaseSetup databases, TenantTable table, DatabaseSizes sizes, TimeProvider clock)
{
    const int Lines = 8;

    public async Task<OverviewFigures> LoadAsync(CancellationToken cancel)
    {
        var networks = table.All.Where(t => !t.IsHost).ToList();
        var bytes = await SizesAsync(networks, cancel);
        await using var db = databases.OpenHost();
        var troubled = await db.Tenants.Where(t => t.FailedJobs > 0 && t.Name != Tenant.HostName).OrderByDescending(t => t.FailedJobs).ThenBy(t => t.Title)
            .Select(t => new TroubledNetwork(t.Name, t.Title, t.FailedJobs)).Take(Lines).ToListAsync(cancel);
        var failed = await db.Tenants.Where(t => t.Name != Tenant.HostName).SumAsync(t => t.FailedJobs, cancel);
        var recent = await db.Tenants.Where(t => t.LastUsedUtc != null && t.Name != Tenant.HostName).OrderByDescending(t => t.LastUsedUtc).ThenBy(t => t.Title)
            .Select(t => new RecentNetwork(t.Name, t.Title, t.LastUsedUtc!.Value)).Take(Lines).ToListAsync(cancel);

        var running = networks.Count(t => t.Status == TenantStatus.Running);
        var suspended = networks.Count(t => t.Status == TenantStatus.Suspended);
        return new OverviewFigures(running, suspended, networks.Count - running - suspended, failed, bytes.Values.Sum(), troubled,
            [.. networks.Where(t => t.Status != TenantStatus.Running).OrderBy(t => t.Title, StringComparer.CurrentCulture).Take(Lines).Select(t => new ClosedNetwork(t.Name, t.Title, t.Status))],
            [.. networks.OrderByDescending(t => bytes.GetValueOrDefault(t.Name)).Take(Lines).Select(t => new LargeNetwork(t.Name, t.Title, bytes.GetValueOrDefault(t.Name)))],
            recent);
    }

    // PostgreSQL looks at every table of every schema: once in ten minutes is enough.
    async Task<IReadOnlyDictionary<string, long>> SizesAsync(List<Tenant> networks, CancellationToken cancel)
    {
        var state = table.Host!.State;
        var now = clock.GetUtcNow();
        if (!databases.IsSqlite && state.Find<Measured>() is { } known && now - known.At < TimeSpan.FromMinutes(10)) return known.Bytes;
        var bytes = await sizes.OfAsync([.. networks.Select(t => t.Name)], cancel);
        state.Set(new Measured(now, bytes));
        return bytes;
    }

    sealed record Measured(DateTimeOffset At, IReadOnlyDictionary<string, long> Bytes);
}
