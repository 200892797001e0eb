using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Contracts;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Api;

/// <summary>Instruments and audits as JSON: the same entities and rules as the pages.</summary>
static class ChecklistsApi
{
    const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Checklists");
        api.MapGet("/instruments", Instruments).WithScope(ApiScopes.ChecklistsRead);
        api.MapGet("/instruments/{instrument}", Instrument).WithScope(ApiScopes.ChecklistsRead);
        api.MapGet("/audits", Audits).WithScope(ApiScopes.ChecklistsRead);
        api.MapPost("/audits", Start).WithScope(ApiScopes.ChecklistsWrite).WithPermission(ChecklistsPermissions.Audit);
        api.MapGet("/audits/{id:long}", Show).WithScope(ApiScopes.ChecklistsRead);
        api.MapPut("/audits/{id:long}", Change).WithScope(ApiScopes.ChecklistsWrite);
        api.MapGet("/audits/{id:long}/answers", AnswersApi.List).WithScope(ApiScopes.ChecklistsRead);
        api.MapPost("/audits/{id:long}/answers", AnswersApi.Post).WithScope(ApiScopes.ChecklistsWrite);
        api.MapPut("/audits/{id:long}/answers", AnswersApi.Put).WithScope(ApiScopes.ChecklistsWrite);
        api.MapGet("/audits/{id:long}/crawl", CrawlApi.Show).WithScope(ApiScopes.ChecklistsRead);
        api.MapPost("/audits/{id:long}/crawl", CrawlApi.Start).WithScope(ApiScopes.ChecklistsWrite).WithPermission(ChecklistsPermissions.Crawl);
        api.MapPut("/audits/{id:long}/crawl", CrawlApi.Change).WithScope(ApiScopes.ChecklistsWrite).WithPermission(ChecklistsPermissions.Crawl);
        api.MapGet("/audits/{id:long}/report", Report).WithScope(ApiScopes.ChecklistsRead);
    }

    static async Task<IResult> Instruments(InstrumentShelf shelf, CancellationToken cancel)
    {
        var all = await shelf.LatestAsync(cancel);
        return Results.Ok(ApiList<InstrumentJson>.Of([.. all.Select(InstrumentJson.Of)], all.Count, 1, Math.Max(PageSize, all.Count), "instruments"));
    }

    static async Task<IResult> Instrument(string instrument, InstrumentShelf shelf, CancellationToken cancel) =>
        await shelf.FindAsync(instrument, cancel) is { } found ? Results.Ok(await shelf.ReadAsync(found, cancel)) : Results.NotFound();

    static async Task<IResult> Audits(TenantDb db, Person me, AuditSummaries summaries, int page = 1, CancellationToken cancel = default)
    {
        page = Math.Clamp(page, 1, 10_000);
        var visible = db.Audits.VisibleTo(me);
        var items = await summaries.LoadAsync(visible.OrderByDescending(a => a.ChangedUtc).ThenByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize), cancel);
        return Results.Ok(ApiList<AuditJson>.Of([.. items.Select(i => AuditJson.Of(i.Audit, i.Outcome))], await visible.CountAsync(cancel), page, PageSize, "audits"));
    }

    static async Task<IResult> Start(AuditForm form, TenantDb db, Person me, InstrumentShelf shelf, ReadAuditReport reports, TimeProvider clock, HttpContext http, CancellationToken cancel)
    {
        if (await shelf.FindAsync(form.Instrument, cancel) is not { } instrument) return ApiProblems.Invalid([(nameof(form.Instrument), "Dit instrument is er niet.")]);
        if (ApiProblems.Invalid(form) is { } invalid) return invalid;
        var audit = Audit.Start(instrument, form, me.MemberId, clock.GetUtcNow());
        db.Audits.Add(audit);
        db.Raise(() => new AuditStarted(audit.Id, instrument.InstrumentId));
        await db.SaveChangesAsync(cancel);
        return Results.Created($"{http.Request.PathBase}{ApiRoutes.Base}/audits/{audit.Id}", AuditJson.Of(await reports.RunAsync(audit, cancel), Proposals.None));
    }

    static async Task<IResult> Show(long id, TenantDb db, Person me, ReadAuditReport reports, ReadProposals proposals, CancellationToken cancel) =>
        await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is { } audit ? Results.Ok(AuditJson.Of(await reports.RunAsync(audit, cancel), await proposals.RunAsync(id, cancel))) : Results.NotFound();

    static async Task<IResult> Report(long id, TenantDb db, Person me, ReadAuditReport reports, ReadProposals proposals, CancellationToken cancel) =>
        await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is { } audit ? Results.Ok(ReportJson.Of(await reports.RunAsync(audit, cancel), await proposals.RunAsync(id, cancel))) : Results.NotFound();

    static async Task<IResult> Change(long id, AuditChange change, TenantDb db, Person me, ReadAuditReport reports, CompleteAudit complete, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return Results.NotFound();
        if (!audit.IsTeam(me.Id)) return Results.Forbid();
        if (change.State is not (null or AuditJson.InProgress or AuditJson.Completed)) return ApiProblems.Invalid([(nameof(change.State), $"Kies {AuditJson.InProgress} of {AuditJson.Completed}.")]);
        var form = new AuditForm { Gemeente = change.Gemeente ?? audit.Gemeente, Website = change.Website ?? audit.Website };
        if (ApiProblems.Invalid(form) is { } invalid) return invalid;
        if (change.Version is { } seen && seen != audit.Version)
            return Results.Problem("Iemand anders heeft deze checklist intussen veranderd.", statusCode: 409, title: "Conflict", extensions: new Dictionary<string, object?> { ["current"] = AuditJson.Of(await reports.RunAsync(audit, cancel), Proposals.None) });

        await db.InTransactionAsync(async () =>
        {
            if (form.Gemeente != audit.Gemeente || form.Website != audit.Website)
            {
                audit.Describe(form, clock.GetUtcNow());
                db.Audit("audit.changed", $"audit:{id}");
                await db.SaveChangesAsync(cancel);
            }
            if (change.State == AuditJson.Completed && !audit.IsCompleted) await complete.CompleteAsync(audit, cancel);
            if (change.State == AuditJson.InProgress && audit.IsCompleted) await complete.ReopenAsync(audit, cancel);
        }, cancel);
        return Results.Ok(AuditJson.Of(await reports.RunAsync(audit, cancel), Proposals.None));
    }
}
