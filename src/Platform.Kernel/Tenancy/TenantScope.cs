using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Settings;

namespace Platform.Kernel.Tenancy;

/// <summary>What is loaded of a tenant when it wakes up; replaced as a whole when its version rises.</summary>
sealed record Awake(long Version, FeatureSet Features, LoadedSettings Settings, RoleTable Roles, IReadOnlyDictionary<Type, object> Loaded)
{
    /// <summary>A recipe works with features that the tenant only gets when it is done.</summary>
    public bool IsFor(Tenant tenant) => Version == tenant.Version && Features.Equals(tenant.Features);
}

/// <summary>Says which role may do what; implemented by the members module.</summary>
public interface IRoleSource
{
    Task<RoleTable> LoadAsync(CancellationToken cancel);
}

/// <summary>
/// Loads something small that any page of a tenant may need, when the tenant wakes up and again when its version rises; read with
/// <see cref="TenantScope.Get{T}"/> at no cost. Whoever changes it calls <see cref="TenantStore.TouchAsync"/>, so that every node follows.
/// </summary>
public interface IWakeSource
{
    Task<object> LoadAsync(CancellationToken cancel);
}

/// <summary>Scoped: the tenant of this scope, awake. Nothing of a tenant is opened before the first scope needs it.</summary>
public sealed class TenantScope(TenantStore store, DatabaseSetup databases, Migrations migrations, ModuleCatalog catalog)
{
    Awake? _awake;

    internal Awake Awake => _awake ?? throw new InvalidOperationException("The tenant of this scope is not awake yet.");

    /// <summary>What the <see cref="IWakeSource"/> of this type loaded.</summary>
    public T Get<T>() where T : class => (T)Awake.Loaded[typeof(T)];

    /// <summary>The names of the roles of this network.</summary>
    public IEnumerable<string> Roles => Awake.Roles.Roles.Keys;

    /// <summary>Migrates when needed and loads settings and roles, once for each version of the tenant.</summary>
    public async ValueTask WakeAsync(IServiceProvider scope, CancellationToken cancel)
    {
        var tenant = TenantContext.Current;
        Volatile.Write(ref tenant.State.LastUsed, Environment.TickCount64);
        if (tenant.State.Find<Awake>() is { } awake && awake.IsFor(tenant))
        {
            _awake = awake;
            return;
        }
        var gate = tenant.State.WakeGate;
        await gate.WaitAsync(cancel);
        try
        {
            if (tenant.State.Find<Awake>() is { } other && other.IsFor(tenant)) _awake = other;
            else await LoadAsync(tenant, scope, cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    async Task LoadAsync(Tenant tenant, IServiceProvider scope, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<TenantDb>();
        if (tenant.SchemaVersion < migrations.Latest(databases.IsSqlite))
            await store.SetSchemaVersionAsync(tenant, await migrations.ApplyAsync(db, cancel), cancel);
        var roles = scope.GetService<IRoleSource>() is { } source ? await source.LoadAsync(cancel) : RoleDefaults.Table(catalog);
        var loaded = new Dictionary<Type, object>();
        foreach (var more in scope.GetServices<IWakeSource>())
        {
            var value = await more.LoadAsync(cancel);
            loaded[value.GetType()] = value;
        }
        _awake = new Awake(tenant.Version, tenant.Features, await TenantSettings.LoadAsync(db, cancel), roles, loaded);
        tenant.State.Set(_awake);
    }
}

/// <summary>The permissions that roles start with, from the modules' own lists. Made once: networks that changed nothing share them.</summary>
public static class RoleDefaults
{
    static readonly ConditionalWeakTable<ModuleCatalog, RoleTable> s_tables = [];

    /// <summary>Platformbeheerder is a role of the host only: a network that names one of its own so gives it nothing.</summary>
    public static IReadOnlyCollection<string> Of(string role, ModuleCatalog catalog) =>
        role == RoleNames.Platformbeheerder && TenantContext.Current.IsHost ? [.. catalog.Permissions.Select(p => p.Name)] : Table(catalog).Roles.GetValueOrDefault(role) ?? [];

    /// <summary>The table of a network that kept all roles as they came.</summary>
    public static RoleTable Table(ModuleCatalog catalog) => s_tables.GetValue(catalog, static c =>
        new RoleTable(RoleNames.Seeded.ToDictionary(role => role, role => Start(role, c), StringComparer.Ordinal)));

    static IReadOnlyCollection<string> Start(string role, ModuleCatalog catalog) => role switch
    {
        RoleNames.Beheerder => [.. catalog.Permissions.Where(p => !p.Sensitive && !p.Roles.SequenceEqual([RoleNames.Platformbeheerder])).Select(p => p.Name)],
        _ => [.. catalog.Permissions.Where(p => p.Roles.Contains(role)).Select(p => p.Name)],
    };
}
