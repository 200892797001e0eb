using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Contents.Data;
using Platform.Contents.Definitions;
using Platform.Contents.Elements;
using Platform.Contents.Fields;
using Platform.Contents.Items;
using Platform.Contents.Menus;
using Platform.Contents.Parts;
using Platform.Contents.Pieces;
using Platform.Contents.Recipe;
using Platform.Contents.Schedules;
using Platform.Contents.Sitemap;
using Platform.Contents.Taxonomies;
using Platform.Contents.Terms;
using Platform.Contents.Widgets;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Contents;

public sealed class ContentsModule : Module
{
    public override string Name => "Contents";

    public override string DisplayName => "Inhoud";

    public override string Description => "Pagina’s, menu, widgets en stukken van elke soort, met versies.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(ContentsPermissions.Manage, "Pagina’s en andere stukken schrijven, publiceren en verwijderen", [RoleNames.Facilitator]),
        new(ContentsPermissions.Structure, "Soorten inhoud, taxonomieën, menu en widgets inrichten", [RoleNames.Facilitator]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Pagina’s en stukken", "~/beheer/inhoud/stukken", 20, MenuZone.Admin, ContentsPermissions.Manage, "file-text", "Over ons, contact en alles wat je zelf bedenkt"),
        new("Soorten inhoud", "~/beheer/inhoud/typen", 21, MenuZone.Admin, ContentsPermissions.Structure, "layers", "Waar een stuk uit bestaat: onderdelen en velden"),
        new("Taxonomieën", "~/beheer/inhoud/taxonomieen", 22, MenuZone.Admin, ContentsPermissions.Structure, "tag", "Thema’s, regio’s en andere termen"),
        new("Menu", "~/beheer/inhoud/menu", 23, MenuZone.Admin, ContentsPermissions.Structure, "menu", "Volgorde, eigen links, en onder aan de pagina"),
        new("Widgets", "~/beheer/inhoud/widgets", 24, MenuZone.Admin, ContentsPermissions.Structure, "sparkles", "Blokken op de homepage en andere pagina’s"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        foreach (var type in ShippedTypes.All) services.AddContentType(type);
        AddElements(services);
        services.AddSingleton<ShippedTable>();
        services.AddScoped<IWakeSource, FurnishingSource>();
        services.AddScoped<ContentTypes>();
        services.AddScoped<ContentKinds>();
        services.AddScoped<ContentEditor>();
        services.AddScoped<ContentTransitions>();
        services.AddScoped<Drafting>();
        services.AddScoped<OtherLanguages>();
        services.AddSettings<EditorialSettings>();
        services.AddHandler<PublishLater, PublishWhenDue>();
        services.AddHandler<ArchiveLater, ArchiveWhenDue>();
        services.AddScoped<Composer>();
        services.AddScoped<AddedFields>();
        services.AddScoped<Addresses>();
        services.AddScoped<ItemPages>();
        services.AddScoped<PieceDesk>();
        services.AddScoped<TaxonomyShelf>();
        services.AddScoped<IMenuSource, ContentMenus>();
        services.AddScoped<IZoneSource, WidgetZoneSource>();
        services.AddScoped<IPermissionSource, TypePermissions>();
        services.AddSettings<LayerSettings>(ownStep: true);
        services.AddHandler<ContentPublished, RefreshFurnishing>();
        services.AddHandler<ContentUnpublished, RefreshFurnishing>();
        services.AddHandler<ContentDeleted, RefreshFurnishing>();
        services.AddHandler<ContentDraftSaved, AddNewTerms>();
        services.AddHandler<RewriteTerm, RewriteTermHandler>();
        services.AddSettings<SitemapSettings>();
        services.AddScoped<MenuStore>();
        AddRecipeSteps(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ContentApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => ContentsDb.Map(model);

    static void AddRecipeSteps(IServiceCollection services)
    {
        services.AddScoped<DefinitionImport>();
        services.AddScoped<ContentImport>();
        services.AddScoped<IRecipeStep, ContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ReplaceContentDefinitionStep>();
        services.AddScoped<IRecipeStep, DeleteContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ContentStep>();
        services.AddScoped<IRecipeStep, TaxonomiesStep>();
        services.AddScoped<IRecipeStep, CustomSettingsStep>();
        services.AddScoped<IRecipeStep, LayersStep>();
        services.AddScoped<IRecipeStep, AdminMenuStep>();
        services.AddScoped<IRecipeStep, SitemapsStep>();
        services.AddScoped<IRecipeStep, RedirectsStep>();
        services.AddScoped<IRecipeExport, RedirectsExport>();
        services.AddScoped<IRecipeExport, DefinitionsExport>();
        services.AddScoped<IRecipeExport, LayersExport>();
        services.AddScoped<IRecipeExport, TaxonomiesExport>();
        services.AddScoped<IRecipeExport, PiecesExport>();
        services.AddScoped<IRecipeExport, CustomSettingsExport>();
        services.AddScoped<IRecipeExport, MenusExport>();
    }

    static void AddElements(IServiceCollection services)
    {
        services.AddSingleton<Element, TitlePart>().AddSingleton<Element, AutoroutePart>().AddSingleton<Element, MarkdownBodyPart>().AddSingleton<Element, HtmlBodyPart>()
            .AddSingleton<Element, ListPart>().AddSingleton<Element, BagPart>().AddSingleton<Element, FlowPart>().AddSingleton<Element, AliasPart>().AddSingleton<Element, MenuPart>()
            .AddSingleton<Element, PublishLaterPart>().AddSingleton<Element, ArchiveLaterPart>().AddSingleton<Element, SeoMetaPart>().AddSingleton<Element, CommonPart>()
            .AddSingleton<Element, Translations.LocalizationPart>().AddSingleton<Element, LatestPart>().AddSingleton<Element, LayerMetadata>();
        services.AddSingleton<Element, TextField>().AddSingleton<Element, MarkdownField>().AddSingleton<Element, HtmlField>().AddSingleton<Element, NumericField>()
            .AddSingleton<Element, BooleanField>().AddSingleton<Element, DateField>().AddSingleton<Element, DateTimeField>().AddSingleton<Element, TimeField>()
            .AddSingleton<Element, LinkField>().AddSingleton<Element, LinksField>().AddSingleton<Element, ContentPickerField>().AddSingleton<Element, MediaField>()
            .AddSingleton<Element, TaxonomyField>().AddSingleton<Element, MultiTextField>().AddSingleton<Element, YoutubeField>();
    }
}
