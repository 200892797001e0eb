using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Kernel.Views;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.Rebuild;
using Platform.Search.Results;

namespace Platform.Search;

public sealed class SearchModule : Module
{
    public override string Name => "Search";

    public override string DisplayName => "Zoeken";

    public override string Description => "Eén zoekvak voor alles wat je mag zien.";

    public override IReadOnlyList<Permission> Permissions => [new(SearchPermissions.Manage, "De zoekindex bekijken en opnieuw opbouwen", [])];

    public override IReadOnlyList<MenuItem> Menu => [new("Zoeken", "~/beheer/zoeken", 80, MenuZone.Admin, SearchPermissions.Manage, "search", "Wat vindbaar is, en de index opnieuw bouwen")];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<ISearchIndex, DocumentIndex>();
        services.AddScoped<ISearchEngine, PlainEngine>();
        services.AddScoped<Audiences>();
        services.AddHandler<RebuildIndex, RebuildIndexHandler>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => SearchApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => SearchDb.Map(model);
}
