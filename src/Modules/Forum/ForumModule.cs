using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Forum.Alerts;
using Platform.Forum.Api;
using Platform.Forum.BoardSettings;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Follows;
using Platform.Forum.Home;
using Platform.Forum.Recipe;
using Platform.Forum.Topics;
using Platform.Forum.Unfollows;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Search;
using Platform.Kernel.Views;

namespace Platform.Forum;

public sealed class ForumModule : Module
{
    public override string Name => "Forum";

    public override string DisplayName => "Forum";

    public override string Description => "Vragen, casuïstiek en gesprekken tussen leden.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(ForumPermissions.Read, "Het forum lezen", [RoleNames.Lid]),
        new(ForumPermissions.Post, "Een vraag stellen of een gesprek beginnen", [RoleNames.Lid]),
        new(ForumPermissions.Reply, "Reageren en berichten nuttig vinden", [RoleNames.Lid]),
        new(ForumPermissions.Casus, "Casuïstiek lezen en delen", [RoleNames.Lid]),
        new(ForumPermissions.Moderate, "Casussen controleren en gemelde berichten beoordelen", [RoleNames.Moderator]),
        new(ForumPermissions.Boards, "De borden van het forum inrichten", [RoleNames.Beheerder]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Forum", "~/forum", 20),
        new("Moderatie", "~/forum/moderatie", 30, MenuZone.Account, ForumPermissions.Moderate, "shield-check"),
        new("Forum", "~/beheer/forum", 30, MenuZone.Admin, ForumPermissions.Boards, "messages-square", "Borden maken, ordenen en openbaar zetten"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddHandler<TopicAnswered, TellFollowers>();
        services.AddHandler<CasusSubmitted, AlertModerators>();
        services.AddHandler<PostReported, AlertModerators>();
        services.AddHandler<ModeratorsWanted, AlertModerators>();
        services.AddHandler<ReindexBoard, ReindexTopics>();
        services.AddScoped<UnfollowLinks>();
        services.AddScoped<ISearchSource<Topic>, TopicSearchSource>();
        services.AddScoped<IRecipeStep, BoardsStep>();
        services.AddScoped<IRecipeStep, TopicsStep>();
        services.AddScoped<IRecipeExport, BoardsExport>();
        services.AddScoped<IQuestionBoard, QuestionBoard>();
        services.AddScoped<IConversations, Conversations>();
        services.AddRelated<RelatedTopics>();
        services.AddBlock<LatestTopics>();
        services.AddBlock<ConversationFigure>();
        services.AddBlock<ModerationQueue>();
        services.AddBlock<MyTopics>();
        services.AddBlock<WaitingQuestions>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ForumApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => ForumDb.Map(model);
}
