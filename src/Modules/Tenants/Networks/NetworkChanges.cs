using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Data;
using Platform.Tenants.SetupRuns;

namespace Platform.Tenants.Networks;

/// <summary>What a platform administrator does to networks, each with its line in the audit log of the host. The browser and the API both come here.</summary>
public sealed class NetworkChanges(TenantSetup setup, TenantTable table, ModuleCatalog catalog, TenantDb db, TimeProvider clock)
{
    /// <summary>A network by its short name; the host itself is none.</summary>
    public Tenant? Find(string name) => table.Find(name) is { IsHost: false } tenant ? tenant : null;

    /// <summary>Makes a network now and says what became of the steps.</summary>
    /// <exception cref="Kernel.RuleException">An address is taken or the recipe fails; nothing is left.</exception>
    public async Task<IReadOnlyList<StepResult>> CreateAsync(NewTenant wanted, CancellationToken cancel)
    {
        var steps = await setup.CreateAsync(wanted, cancel);
        await AuditAsync("network.created", wanted.Name, cancel);
        return steps;
    }

    /// <summary>Plans to make a network and returns the run to follow.</summary>
    public async Task<SetupRun> PlanAsync(NewTenant wanted, CancellationToken cancel)
    {
        var run = SetupRun.ForNew(wanted, clock.GetUtcNow());
        await db.InTransactionAsync(async () =>
        {
            db.SetupRuns.Add(run);
            await db.SaveChangesAsync(cancel); // the job needs its id
            db.Schedule(new SetupRequested(run.Id));
            db.Audit("network.requested", "tenant:" + wanted.Name);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return run;
    }

    public async Task EditAsync(Tenant tenant, string title, IReadOnlyList<string> hosts, CancellationToken cancel)
    {
        await setup.EditAsync(tenant, title.Trim(), hosts, cancel);
        await AuditAsync("network.changed", tenant.Name, cancel);
    }

    public async Task SwitchAsync(Tenant tenant, string featureId, bool on, CancellationToken cancel)
    {
        await setup.SwitchAsync(tenant, featureId, on, cancel);
        await AuditAsync(on ? "network.feature-on" : "network.feature-off", $"{tenant.Name}:{featureId}", cancel);
    }

    public async Task SetFeaturesAsync(Tenant tenant, IReadOnlyCollection<string> wanted, CancellationToken cancel)
    {
        await setup.SetFeaturesAsync(tenant, wanted, cancel);
        await AuditAsync("network.features", tenant.Name, cancel);
    }

    public async Task SuspendAsync(Tenant tenant, string? notice, CancellationToken cancel)
    {
        await setup.SuspendAsync(tenant.Name, string.IsNullOrWhiteSpace(notice) ? null : notice.Trim(), cancel);
        await AuditAsync("network.suspended", tenant.Name, cancel);
    }

    public async Task ResumeAsync(Tenant tenant, CancellationToken cancel)
    {
        await setup.ResumeAsync(tenant.Name, cancel);
        await AuditAsync("network.resumed", tenant.Name, cancel);
    }

    public async Task RemoveAsync(Tenant tenant, CancellationToken cancel)
    {
        await setup.RemoveAsync(tenant.Name, cancel);
        await AuditAsync("network.removed", tenant.Name, cancel);
    }

    public Task AuditAsync(string action, string name, CancellationToken cancel)
    {
        db.Audit(action, "tenant:" + name);
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>The features a network can have.</summary>
    public IEnumerable<Feature> Features => catalog.Features.Where(f => !catalog.ModuleOf(f.Id).HostOnly);
}
