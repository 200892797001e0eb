using System.Collections.Concurrent;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>The living shells of this process, one for each set of features in use.</summary>
public sealed class ShellHost(ShellFactory factory)
{
    readonly ConcurrentDictionary<string, Lazy<Shell>> _shells = new(StringComparer.Ordinal);

    public IReadOnlyList<Shell> Living => [.. _shells.Values.Where(s => s.IsValueCreated).Select(s => s.Value)];

    /// <summary>The shell of a tenant, kept alive until the lease is disposed.</summary>
    public ShellLease Acquire(Tenant tenant) => Acquire(tenant.Features);

    public ShellLease Acquire(FeatureSet features)
    {
        while (true)
        {
            var lazy = _shells.GetOrAdd(features.Key, static (_, x) => new Lazy<Shell>(() => x.factory.Build(x.features)), (factory, features));
            Shell shell;
            try
            {
                shell = lazy.Value;
            }
            catch
            {
                _shells.TryRemove(new(features.Key, lazy));
                throw;
            }
            if (shell.TryEnter()) return new ShellLease(shell);
            _shells.TryRemove(new(features.Key, lazy));
        }
    }

    /// <summary>Builds what is not there yet, away from any visitor's request.</summary>
    public Task PrepareAsync(IEnumerable<FeatureSet> features) => Task.Run(() =>
    {
        foreach (var set in features.DistinctBy(f => f.Key)) Acquire(set).Dispose();
    });

    /// <summary>Takes shells off the list that no tenant uses any more; each ends with its last request.</summary>
    public int RetireUnused(IEnumerable<Tenant> tenants)
    {
        var used = tenants.Select(t => t.Features.Key).ToHashSet(StringComparer.Ordinal);
        var retired = 0;
        foreach (var key in _shells.Keys.Where(k => !used.Contains(k)))
        {
            if (!_shells.TryRemove(key, out var lazy) || !lazy.IsValueCreated) continue;
            lazy.Value.Retire();
            retired++;
        }
        return retired;
    }
}
