using System.Collections.Concurrent;

namespace Platform.Kernel.Tenancy;

/// <summary>The only per-tenant singletons: caches, gates, loaded settings. Everything in it can be made again.</summary>
public sealed class TenantState
{
    readonly ConcurrentDictionary<Type, Lazy<object>> _items = new(concurrencyLevel: 1, capacity: 7); // there are thousands of these

    /// <summary>Serialises the writers of one SQLite file, so that they wait in memory instead of on the file lock.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1, 1);

    internal SemaphoreSlim WakeGate { get; } = new(1, 1);

    /// <summary><see cref="Environment.TickCount64"/> of the last request or job.</summary>
    public long LastUsed;

    /// <summary>Rises with every commit on this node; anonymous pages cached before it are not served any more.</summary>
    public long Stamp => Interlocked.Read(ref _stamp);

    long _stamp;

    internal void Touch() => Interlocked.Increment(ref _stamp);

    public T GetOrAdd<T>(Func<T> make) where T : class => (T)_items.GetOrAdd(typeof(T), static (_, m) => new Lazy<object>(m), make).Value;

    public T? Find<T>() where T : class => _items.TryGetValue(typeof(T), out var item) ? (T)item.Value : null;

    public void Set<T>(T value) where T : class => _items[typeof(T)] = new Lazy<object>(value);

    public void Remove<T>() where T : class => _items.TryRemove(typeof(T), out _);

    public void Clear() => _items.Clear();
}
