using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Dashboard;
using Platform.Tenants.Data;
using Platform.Tenants.SetupRuns;

namespace Platform.Tenants.Networks;

/// <summary>What the list shows.</summary>
public sealed record NetworksPage(IReadOnlyList<NetworkRow> Rows, IReadOnlyDictionary<string, long> Bytes, int Total, int Page, int PageSize, string? Words, TenantStatus? Status);

/// <summary>What the form for a new network shows.</summary>
public sealed record NewNetworkPage(NetworkForm Form, IReadOnlyList<Recipe> Recipes);

/// <summary>A feature with what stands in the way of switching it.</summary>
/// <param name="Needs">Names of the features that come along when it goes on.</param>
/// <param name="NeededBy">Names of the features that are on and cannot do without it.</param>
public sealed record FeatureLine(Feature Feature, bool IsOn, bool IsAlwaysOn, IReadOnlyList<string> Needs, IReadOnlyList<string> NeededBy);

/// <summary>What the page of one network shows.</summary>
public sealed record NetworkPage(Tenant Tenant, NetworkRow Row, long Bytes, IReadOnlyList<FeatureLine> Features, IReadOnlyList<SetupRun> Runs, EditForm Form);

/// <summary>Gathers what the page of one network shows, without opening its database.</summary>
public sealed class NetworkPages(NetworkList list, NetworkChanges networks, DatabaseSizes sizes, ModuleCatalog catalog, TenantDb db)
{
    public async Task<NetworkPage> LoadAsync(Tenant tenant, EditForm form, CancellationToken cancel)
    {
        var runs = await db.SetupRuns.AsNoTracking().Where(r => r.Network == tenant.Name && r.State != SetupState.Draft).OrderByDescending(r => r.Id).Take(5).ToListAsync(cancel);
        var bytes = (await sizes.OfAsync([tenant.Name], cancel)).GetValueOrDefault(tenant.Name);
        return new NetworkPage(tenant, await list.OneAsync(tenant.Name, cancel), bytes, [.. networks.Features.Select(f => Line(f, tenant))], runs, form);
    }

    FeatureLine Line(Feature feature, Tenant tenant)
    {
        var on = tenant.Features.Has(feature.Id);
        var needs = on ? [] : feature.Dependencies.Where(id => !tenant.Features.Has(id)).Select(id => catalog.Feature(id).Name);
        var neededBy = on ? catalog.DependentsOf(feature.Id, tenant.Features).Select(f => f.Name) : [];
        return new FeatureLine(feature, on, catalog.ModuleOf(feature.Id).AlwaysOn, [.. needs], [.. neededBy]);
    }
}
