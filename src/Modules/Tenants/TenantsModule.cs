using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;
using Platform.Recipes.Contracts;
using Platform.Tenants.Contracts;
using Platform.Tenants.Dashboard;
using Platform.Tenants.Data;
using Platform.Tenants.FirstStarts;
using Platform.Tenants.Networks;
using Platform.Tenants.SetupRuns;

namespace Platform.Tenants;

public sealed class TenantsModule : Module
{
    public override string Name => "Tenants";

    public override string DisplayName => "Netwerken";

    public override string Description => "Maakt en beheert de netwerken van deze installatie.";

    public override bool HostOnly => true;

    public override IReadOnlyList<string> Dependencies => ["Platform.Members", "Platform.Recipes"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(TenantsPermissions.Manage, "Netwerken maken, wijzigen, stilzetten en verwijderen", [RoleNames.Platformbeheerder]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Overzicht", "~/platform", 5, MenuZone.Admin, TenantsPermissions.Manage, "chart-pie"),
        new("Netwerken", "~/platform/netwerken", 10, MenuZone.Admin, TenantsPermissions.Manage, "network"),
        new("Overzicht", "~/platform", 5, Permission: TenantsPermissions.Manage),
        new("Netwerken", "~/platform/netwerken", 10, Permission: TenantsPermissions.Manage),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<RecipeSource>();
        services.AddScoped<NetworkExport>();
        services.AddScoped<NetworkList>();
        services.AddScoped<NetworkChanges>();
        services.AddScoped<NetworkPages>();
        services.AddScoped<DatabaseSizes>();
        services.AddScoped<Overview>();
        services.AddScoped<SetupCode>();
        services.AddHandler<SetupRequested, CarryOutSetup>();
        services.AddHandler<DraftExpired, DropDraft>();
    }

    public override void MapEntities(ModelBuilder model) => TenantsDb.Map(model);

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => NetworksApi.Map(endpoints);
}
