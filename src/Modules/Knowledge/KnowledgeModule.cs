using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;
using Platform.Knowledge.Data;
using Platform.Knowledge.Drafts;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Home;
using Platform.Knowledge.Links;
using Platform.Knowledge.PlainWords;
using Platform.Knowledge.Readability;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Reminders;
using Platform.Knowledge.Reviews;
using Platform.Knowledge.Saved;
using Platform.Knowledge.Shared;
using Platform.Knowledge.Themes;

namespace Platform.Knowledge;

public sealed class KnowledgeModule : Module
{
    public override string Name => "Knowledge";

    public override string DisplayName => "Kennisbank";

    public override string Description => "Handreikingen, thema’s en leesroutes om te lezen, te schrijven en samen te beoordelen.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Contents"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(KnowledgePermissions.Write, "Teksten schrijven, concepten lezen en laten beoordelen", [RoleNames.Facilitator]),
        new(KnowledgePermissions.Review, "Teksten van collega’s beoordelen", [RoleNames.Facilitator, RoleNames.Moderator]),
        new(KnowledgePermissions.Publish, "Teksten publiceren, intrekken en verwijderen", [RoleNames.Facilitator]),
        new(KnowledgePermissions.Archive, "Teksten archiveren en terughalen", [RoleNames.Facilitator]),
        new(KnowledgePermissions.Settings, "De kennisbank instellen", []),
        new(KnowledgePermissions.Words, "De lijst met gewone woorden wijzigen", [RoleNames.Facilitator, RoleNames.Beheerder]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Kennisbank", "~/kennisbank", 10),
        new("Bewaard", "~/mijn/bewaard", 30, MenuZone.Account, "", "bookmark"),
        new("Beoordelen", "~/kennisbank/beoordelen", 35, MenuZone.Account, KnowledgePermissions.Review, "clipboard-check"),
        new("Kennisbank", "~/beheer/kennisbank", 35, MenuZone.Admin, KnowledgePermissions.Settings, "book-open", "Hoe streng jullie naar elkaars teksten kijken"),
        new("Gewone woorden", "~/beheer/gewone-woorden", 40, MenuZone.Admin, KnowledgePermissions.Words, "list", "Jargon met een gewoon woord ervoor"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddSingleton(Handreiking.Kind);
        services.AddSingleton(Themapagina.Kind);
        services.AddSingleton(Leesroute.Kind);
        services.AddContentType(Handreiking.Definition);
        services.AddContentType(Themapagina.Definition);
        services.AddContentType(Leesroute.Definition);
        services.AddContentType(Leesroute.StepDefinition);
        services.AddScoped<Catalogue>();
        services.AddScoped<Articles>();
        services.AddScoped<PieceEditing>();
        services.AddScoped<Desk>();
        services.AddScoped<IDraftDesk, DraftDesk>();
        services.AddScoped<IGuides, Guides>();
        services.AddHandler<ContentSubmitted, TellColleagues>();
        services.AddHandler<ContentReturned, TellColleagues>();
        services.AddHandler<ContentApproved, TellColleagues>();
        services.AddHandler<PublicationMissed, TellColleagues>();
        services.AddHandler<ContentPublished, PlanReminders>();
        services.AddHandler<RemindOfReview, SendReminder>();
        services.AddSingleton<LinkProbe>();
        services.AddHandler<ContentPublished, TrackLinks>();
        services.AddHandler<ContentUnpublished, TrackLinks>();
        services.AddHandler<ContentDeleted, TrackLinks>();
        services.AddHandler<CheckLinks, VisitLinks>();
        services.AddScoped<MeasureText>();
        services.AddScoped<IRecipeStep, PlainWordsStep>();
        services.AddBlock<NewHandreikingen>();
        services.AddBlock<HandreikingFigure>();
        services.AddBlock<SavedBlock>();
        services.AddBlock<ReviewsBlock>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ReadabilityApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => KnowledgeDb.Map(model);
}
