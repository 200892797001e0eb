using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;
using Platform.Knowledge.Data;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Home;
using Platform.Knowledge.PlainWords;
using Platform.Knowledge.Readability;
using Platform.Knowledge.Saved;

namespace Platform.Knowledge;

public sealed class KnowledgeModule : Module
{
    public override string Name => "Knowledge";

    public override string DisplayName => "Kennisbank";

    public override string Description => "Handreikingen zoeken, lezen en schrijven.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Contents"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(KnowledgePermissions.Write, "Handreikingen schrijven en concepten lezen", [RoleNames.Facilitator]),
        new(KnowledgePermissions.Publish, "Handreikingen publiceren, intrekken en verwijderen", [RoleNames.Facilitator]),
        new(KnowledgePermissions.Words, "De lijst met gewone woorden wijzigen", [RoleNames.Facilitator, RoleNames.Beheerder]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Kennisbank", "~/kennisbank", 10),
        new("Bewaard", "~/kennisbank/bewaard", 30, MenuZone.Account, "", "bookmark"),
        new("Gewone woorden", "~/beheer/gewone-woorden", 40, MenuZone.Admin, KnowledgePermissions.Words, "list", "Jargon met een gewoon woord ervoor"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddSingleton(Handreiking.Kind);
        services.AddContentType(Handreiking.Definition);
        services.AddScoped<Catalogue>();
        services.AddScoped<Articles>();
        services.AddScoped<MeasureText>();
        services.AddScoped<IRecipeStep, PlainWordsStep>();
        services.AddBlock<NewHandreikingen>();
        services.AddBlock<HandreikingFigure>();
        services.AddBlock<SavedBlock>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ReadabilityApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => KnowledgeDb.Map(model);
}
