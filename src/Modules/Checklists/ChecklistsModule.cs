using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Checklists.Answers;
using Platform.Checklists.Api;
using Platform.Checklists.Audits;
using Platform.Checklists.Benchmarks;
using Platform.Checklists.Comparisons;
using Platform.Checklists.Contracts;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Checklists.Drafts;
using Platform.Checklists.Home;
using Platform.Checklists.Instruments;
using Platform.Checklists.Plan;
using Platform.Checklists.Recipe;
using Platform.Checklists.Reports;
using Platform.Checklists.Scenarios;
using Platform.Checklists.Sharing;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Permissions;
using Platform.Kernel.Recipes;
using Platform.Kernel.Views;
using Platform.Members.Contracts;

namespace Platform.Checklists;

public sealed class ChecklistsModule : Module
{
    public override string Name => "Checklists";

    public override string DisplayName => "Checklists";

    public override string Description => "De behoeftenfontein en andere zelfscans.";

    public override IReadOnlyList<string> Dependencies => ["Platform.Members"];

    public override IReadOnlyList<Permission> Permissions =>
    [
        new(ChecklistsPermissions.Audit, "Een checklist beginnen", [RoleNames.Auditor, RoleNames.Facilitator]),
        new(ChecklistsPermissions.Crawl, "De website van een gemeente laten controleren", [RoleNames.Auditor, RoleNames.Facilitator]),
        new(ChecklistsPermissions.Instruments, "Instrumenten bewerken, importeren en uitbrengen", [RoleNames.Beheerder]),
        new(ChecklistsPermissions.ViewAll, "Alle checklists van het netwerk bekijken", [RoleNames.Facilitator, RoleNames.Beheerder]),
    ];

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new("Checklists", "~/checklists", 40),
        new("Instrumenten", "~/checklists/instrumenten", 45, MenuZone.Admin, ChecklistsPermissions.Instruments, "clipboard-list", "De vragen, gewichten en adviezen van de checklists"),
    ];

    public override void ConfigureServices(IServiceCollection services, FeatureSet features)
    {
        services.AddSingleton<ParsedInstruments>();
        services.AddScoped<InstrumentShelf>();
        services.AddScoped<AuditSummaries>();
        services.AddScoped<ReadAuditReport>();
        services.AddScoped<CompleteAudit>();
        services.AddScoped<SaveAnswers>();
        services.AddSingleton<CrawlTools>();
        services.AddSingleton<CrawlWorkers>();
        services.AddScoped<StartCrawl>();
        services.AddScoped<ReadProposals>();
        services.AddHandler<CrawlDue, WatchCrawl>();
        services.AddHandler<CrawlPagesExpired, ForgetPages>();
        services.AddScoped<IRecipeStep, InstrumentsStep>();
        services.AddScoped<IRecipeStep, AuditsStep>();
        services.AddScoped<ReadPlan>();
        services.AddScoped<Compare>();
        services.AddScoped<ReadScenarioResults>();
        services.AddScoped<Walking>();
        services.AddScoped<OpenLinks>();
        services.AddScoped<ReadOutcome>();
        services.AddScoped<DraftShelf>();
        services.AddHandler<RemindOfAction, SendActionReminder>();
        services.AddHandler<CountBenchmark, CountFigures>();
        services.AddHandler<AuditCompleted, CountFigures>();
        services.AddHandler<AuditReopened, CountFigures>();
        services.AddHandler<MemberClosed, HandOver>();
        services.AddBlock<CompletedFigure>();
        services.AddBlock<MyAudits>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints, FeatureSet features) => ChecklistsApi.Map(endpoints);

    public override void MapEntities(ModelBuilder model) => ChecklistsDb.Map(model);
}
