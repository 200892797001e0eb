using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Networks;

/// <summary>A line of the list of networks.</summary>
public sealed record NetworkRow(string Name, string Title, string? Prefix, string? Host, TenantStatus Status, string Recipe, string Features, DateTimeOffset CreatedUtc, DateTimeOffset? LastUsedUtc, int FailedJobs)
{
    public string Address => Prefix is null ? Host ?? "" : "/" + Prefix;
}

/// <summary>The networks as the host database knows them; no database of a network is opened.</summary>
public sealed class NetworkList(DatabaseSetup databases)
{
    public async Task<(IReadOnlyList<NetworkRow> Rows, int Total)> FindAsync(string? words, TenantStatus? status, int page, int size, CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        var found = db.Tenants.Where(t => t.Name != Tenant.HostName);
        if (status is not null) found = found.Where(t => t.Status == status);
        if (words?.Trim().ToLowerInvariant() is { Length: > 0 } text)
            found = found.Where(t => t.Name.Contains(text) || t.Title.ToLower().Contains(text) || t.Prefix!.Contains(text) || t.Hosts.Any(h => h.Host.Contains(text)));
        var total = await found.CountAsync(cancel);
        var rows = await found.OrderBy(t => t.Title).ThenBy(t => t.Name).Skip((page - 1) * size).Take(size)
            .Select(t => new NetworkRow(t.Name, t.Title, t.Prefix, t.Hosts.OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(), t.Status, t.Recipe, t.Features, t.CreatedUtc, t.LastUsedUtc, t.FailedJobs))
            .ToListAsync(cancel);
        return (rows, total);
    }

    /// <summary>What the host database knows of one network that the snapshot in memory does not.</summary>
    public async Task<NetworkRow> OneAsync(string name, CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        return await db.Tenants.Where(t => t.Name == name)
            .Select(t => new NetworkRow(t.Name, t.Title, t.Prefix, t.Hosts.OrderBy(h => h.Host).Select(h => h.Host).FirstOrDefault(), t.Status, t.Recipe, t.Features, t.CreatedUtc, t.LastUsedUtc, t.FailedJobs))
            .SingleAsync(cancel);
    }
}
