using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Search;
using Platform.Kernel.Views;
using Platform.Search.Data;
using Platform.Search.Documents;
using Platform.Search.Misses;
using Platform.Search.Rebuild;
using Platform.Search.Results;
using Platform.Search.SearchWords;

namespace Platform.Search;

public sealed class SearchModule : Module
{
    public override string Name => "Search";

    public override string DisplayName => "Zoeken";

    public override string Description => "Eén zoekvak voor alles wat je mag zien.";

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(SearchPermissions.Manage, "De zoekindex bekijken en opnieuw opbouwen", []),
        new(SearchPermissions.Words, "Zoekwoorden bijhouden en zien wat niet werd gevonden", [RoleNames.Facilitator]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Zoeken", "~/beheer/zoeken", 80, MenuZone.Admin, SearchPermissions.Manage, "search", "Wat vindbaar is, en de index opnieuw bouwen"),
        new("Zoekwoorden", "~/beheer/zoekwoorden", 81, MenuZone.Admin, SearchPermissions.Words, "list", "Afkortingen en woorden die hetzelfde betekenen"),
        new("Niet gevonden", "~/beheer/niet-gevonden", 82, MenuZone.Admin, SearchPermissions.Words, "search", "Waar mensen op zochten zonder iets te vinden"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<Generations>();
        services.AddScoped<DocumentIndex>();
        services.AddScoped<ISearchIndex>(scope => scope.GetRequiredService<DocumentIndex>());
        services.AddScoped<PostingReader>();
        services.AddScoped<Ranking>();
        services.AddScoped<QuestionSpelling>();
        services.AddScoped<ISearchEngine, SearchEngine>();
        services.AddScoped<WordCompletion>();
        services.AddScoped<WorthReading>();
        services.AddScoped<MissLog>();
        services.AddScoped<Audiences>();
        services.AddScoped<IRecipeStep, SearchWordsStep>();
        services.AddHandler<RebuildIndex, RebuildIndexHandler>();
        services.AddHandler<BuildIndex, BuildIndexHandler>();
        services.AddHandler<FoldFresh, FoldFreshHandler>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => SearchApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => SearchDb.Map(model);
}
