using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;
using Platform.Recipes.Archive;
using Platform.Recipes.Contracts;
using Platform.Recipes.Data;
using Platform.Recipes.Exports;
using Platform.Recipes.Files;
using Platform.Recipes.Orchard;
using Platform.Recipes.Runs;
using Platform.Recipes.Workflows;

namespace Platform.Recipes;

public sealed class RecipesModule : Module
{
    public override string Name => "Recipes";

    public override string DisplayName => "Recepten";

    public override string Description => "Recepten uitvoeren, ook uit Orchard Core, en het netwerk exporteren.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyDictionary<string, string> FeatureAliases => OrchardFeatures.Map;

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(RecipesPermissions.Run, "Recepten uitvoeren: inhoud, soorten, rollen en instellingen in één keer", []),
        new(RecipesPermissions.Export, "Het netwerk exporteren, ook met leden", []),
    ];

    public override IReadOnlyList<MenuItem> Menu => [new("Recepten", "~/beheer/recepten", 85, MenuZone.Admin, RecipesPermissions.Run, "clipboard-list", "Inhoud van elders inlezen, en het netwerk exporteren")];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        foreach (var step in UnsupportedStep.All) services.AddScoped<IRecipeStep>(_ => step);
        services.AddScoped<IRecipeStep, MediaStep>();
        services.AddScoped<IRecipeStep, WorkflowTypeStep>();
        services.AddScoped<IRecipeExport, MediaExport>();
        services.AddScoped<IRecipeExport, WorkflowTypesExport>();
        services.AddScoped<RecipeChecker>();
        services.AddScoped<RecipeArchive>();
        services.AddScoped<RecipeUpload>();
        services.AddScoped<ArchiveFiles>();
        services.AddHandler<DraftExpired, ForgetDraft>();
        services.AddHandler<ArchiveRequested, MakeArchive>();
        services.AddHandler<ArchiveExpired, ForgetArchive>();
    }

    public override void MapEntities(ModelBuilder model) => RecipesDb.Map(model);
}
