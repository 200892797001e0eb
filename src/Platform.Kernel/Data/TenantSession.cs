using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Files;
using Platform.Kernel.Jobs;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Data;

/// <summary>What a leased <see cref="TenantDb"/> needs to know of the scope it works in.</summary>
public sealed class TenantSession(Tenant tenant, IServiceProvider scope)
{
    Person? _actor;

    public Tenant Tenant => tenant;

    public TimeProvider Clock { get; } = scope.GetRequiredService<TimeProvider>();

    internal Handlers Handlers { get; } = scope.GetRequiredService<Handlers>();

    internal ISearchIndex? Search { get; } = scope.GetService<ISearchIndex>();

    internal IFileUses? FileUses { get; } = scope.GetService<IFileUses>();

    /// <summary>Who acts, found when first asked: a context may be leased before the request is authenticated.</summary>
    internal Person Actor => _actor ??= scope.GetRequiredService<Person>();

    internal AuditEntry Sign(AuditEntry entry, DateTimeOffset now)
    {
        entry.AtUtc = now;
        entry.MemberId = Actor.Id;
        entry.Address = scope.GetService<IHttpContextAccessor>()?.HttpContext?.Connection.RemoteIpAddress?.ToString();
        return entry;
    }

    /// <summary>Leaves word in the host database, before commit, that this tenant may have work: a crash then loses nothing.</summary>
    internal Task MarkAsync(CancellationToken cancel) => scope.GetRequiredService<WakeUps>().MarkAsync(tenant, cancel);

    /// <summary>Tells the job runner of this node to look now.</summary>
    internal void Signal() => scope.GetRequiredService<WakeUps>().Signal(tenant.Name);
}
