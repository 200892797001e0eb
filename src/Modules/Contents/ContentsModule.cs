using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Contents.Data;
using Platform.Contents.Definitions;
using Platform.Contents.Items;
using Platform.Contents.Recipe;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;

namespace Platform.Contents;

public sealed class ContentsModule : Module
{
    public override string Name => "Contents";

    public override string DisplayName => "Inhoud";

    public override string Description => "Stukken tekst met versies, in de vorm van Orchard Core.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions => [new(ContentsPermissions.Manage, "Geïmporteerde stukken beheren die bij geen ander onderdeel horen", [])];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddScoped<IWakeSource, TypeSource>();
        services.AddScoped<ContentTypes>();
        services.AddScoped<ContentKinds>();
        services.AddScoped<ContentEditor>();
        services.AddScoped<IRecipeStep, ContentStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ContentApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => ContentsDb.Map(model);
}
