using Platform.Kernel.Modules;

namespace Platform.Kernel.Tenancy;

/// <summary>The life of a tenant.</summary>
public enum TenantStatus
{
    Uninitialised,
    Initialising,
    Running,
    Suspended,
    Removed,
}

/// <summary>An immutable snapshot of one network; a change swaps the whole record, <see cref="State"/> survives.</summary>
/// <param name="Name">Short name, never changes: <c>stroomop</c>. Part of cookie names, protection purposes and the database name.</param>
/// <param name="Prefix">First path segment, or empty for a tenant that is found by host name only (the host tenant has neither).</param>
/// <param name="Database">SQLite: the connection string of its file. PostgreSQL: the name of its schema.</param>
/// <param name="Version">Rises with every change of status, features, settings or roles, on any node.</param>
/// <param name="SchemaVersion">Number of the last migration that its database has had.</param>
public sealed record Tenant(
    string Name, string Title, string Prefix, IReadOnlyList<string> Hosts, TenantStatus Status, FeatureSet Features,
    string Database, long Version, int SchemaVersion)
{
    /// <summary>Name of the tenant that carries the installation itself: the list of networks and <c>/platform</c>.</summary>
    public const string HostName = "platform";

    public bool IsHost => Name == HostName;

    /// <summary>Why it is suspended, shown to visitors.</summary>
    public string? Notice { get; init; }

    /// <summary>It holds fictional people: Production refuses to serve it.</summary>
    public bool HasDemoData { get; init; }

    /// <summary>When the tenant was made.</summary>
    public DateTimeOffset CreatedUtc { get; init; }

    /// <summary>Caches and per-tenant singletons; kept while snapshots come and go, dropped when the tenant is idle.</summary>
    public TenantState State { get; init; } = new();

    /// <summary>Address of the tenant's root below the installation, for example <c>/stroomop</c>, or an empty string.</summary>
    public string PathBase => Prefix.Length == 0 ? "" : "/" + Prefix;
}
