using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Platform.Kernel.Tenancy;

/// <summary>All tenants in memory, found by host name or by the first path segment without a database.</summary>
public sealed class TenantTable
{
    readonly Lock _lock = new();
    volatile Snapshot _snapshot = new([]);

    public ImmutableArray<Tenant> All => _snapshot.All;

    /// <summary>The networks that are open, by title: sorted once for each change, because every page links to some.</summary>
    public ImmutableArray<Tenant> Networks => _snapshot.Networks;

    public Tenant? Host => Find(Tenant.HostName);

    public Tenant? Find(string name) => _snapshot.ByName.GetValueOrDefault(name);

    /// <summary>Takes over the newest snapshots; the state of a known tenant stays.</summary>
    public void Put(IEnumerable<Tenant> changed)
    {
        lock (_lock)
        {
            var all = _snapshot.All.ToDictionary(t => t.Name, StringComparer.Ordinal);
            foreach (var tenant in changed)
            {
                if (all.GetValueOrDefault(tenant.Name) is { } known)
                {
                    if (known.Version > tenant.Version) continue;
                    all[tenant.Name] = tenant with { State = known.State };
                }
                else all[tenant.Name] = tenant;
                if (tenant.Status == TenantStatus.Removed) all.Remove(tenant.Name);
            }
            _snapshot = new Snapshot([.. all.Values.OrderBy(t => t.Name, StringComparer.Ordinal)]);
        }
    }

    /// <summary>The tenant of a request and where its own path starts; the host tenant answers what no network claims.</summary>
    public Tenant? Match(HttpRequest request, out PathString matched, out PathString rest)
    {
        var snapshot = _snapshot;
        matched = PathString.Empty;
        rest = request.Path;
        if (snapshot.ByHost.TryGetValue(request.Host.Host, out var tenant)) return tenant;

        var path = request.Path.Value.AsSpan();
        if (path.Length > 1)
        {
            var end = path[1..].IndexOf('/');
            var segment = end < 0 ? path[1..] : path.Slice(1, end);
            if (snapshot.ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out tenant))
            {
                matched = new PathString("/" + tenant.Prefix);
                rest = end < 0 ? new PathString("/") : new PathString(path[(end + 1)..].ToString());
                return tenant;
            }
        }
        return snapshot.Host;
    }

    sealed class Snapshot(ImmutableArray<Tenant> all)
    {
        public ImmutableArray<Tenant> All => all;

        public ImmutableArray<Tenant> Networks { get; } = [.. all.Where(t => !t.IsHost && t.Status == TenantStatus.Running).OrderBy(t => t.Title, StringComparer.CurrentCulture)];

        public Tenant? Host { get; } = all.FirstOrDefault(t => t.IsHost);

        public FrozenDictionary<string, Tenant> ByName { get; } = all.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

        public FrozenDictionary<string, Tenant> ByPrefix { get; } = all.Where(t => t.Prefix.Length > 0).ToFrozenDictionary(t => t.Prefix, StringComparer.OrdinalIgnoreCase);

        public FrozenDictionary<string, Tenant> ByHost { get; } = all.SelectMany(t => t.Hosts.Select(h => (Host: h, Tenant: t)))
            .DistinctBy(x => x.Host, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(x => x.Host, x => x.Tenant, StringComparer.OrdinalIgnoreCase);
    }
}
