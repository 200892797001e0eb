using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Data;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Api;

/// <summary>POST begins a check of the website, GET tells how the last one stands, PUT stops it or lets it go on.</summary>
static class CrawlApi
{
    public static async Task<IResult> Show(long id, TenantDb db, Person me, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is null || await LastAsync(db.Crawls.AsNoTracking(), id, cancel) is not { } crawl) return Results.NotFound();
        return Results.Ok(await JsonAsync(db, crawl, cancel));
    }

    public static async Task<IResult> Start(long id, CrawlOrderJson order, TenantDb db, Person me, StartCrawl crawls, HttpContext http, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return Results.NotFound();
        if (!audit.IsTeam(me.Id)) return Results.Forbid();
        var form = order.ToForm(audit);
        if (ApiProblems.Invalid(form) is { } invalid) return invalid;
        if (crawls.Refusal(form) is { } refusal) return ApiProblems.Invalid([(nameof(form.Start), refusal)]);
        var crawl = await crawls.BeginAsync(audit, form, cancel);
        return Results.Accepted($"{http.Request.PathBase}{ApiRoutes.Base}/audits/{id}/crawl", CrawlJson.Of(crawl, []));
    }

    public static async Task<IResult> Change(long id, CrawlChange change, TenantDb db, Person me, StartCrawl crawls, CancellationToken cancel)
    {
        if (await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is not { } audit) return Results.NotFound();
        if (!audit.IsTeam(me.Id)) return Results.Forbid();
        if (change.State is not (CrawlJson.Stopped or CrawlJson.Running)) return ApiProblems.Invalid([(nameof(change.State), $"Kies {CrawlJson.Stopped} of {CrawlJson.Running}.")]);
        if (await LastAsync(db.Crawls, id, cancel) is not { } crawl) return Results.NotFound();
        if (change.State == CrawlJson.Stopped) await crawls.StopAsync(crawl, cancel);
        else await crawls.ResumeAsync(crawl, cancel);
        return Results.Ok(await JsonAsync(db, crawl, cancel));
    }

    static Task<Crawl?> LastAsync(IQueryable<Crawl> crawls, long auditId, CancellationToken cancel) => crawls.Where(c => c.AuditId == auditId).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);

    static async Task<CrawlJson> JsonAsync(TenantDb db, Crawl crawl, CancellationToken cancel) =>
        CrawlJson.Of(crawl, await db.CrawlFindings.AsNoTracking().Where(f => f.CrawlId == crawl.Id).OrderBy(f => f.Id).ToListAsync(cancel));
}

/// <summary>What to look at; what is left out gets the value of the form.</summary>
public sealed record CrawlOrderJson(string? Start, int? Pages, int? Depth, int? PerSecond, int? Minutes)
{
    public CrawlForm ToForm(Audit audit)
    {
        var form = new CrawlForm { Start = Start ?? audit.Website };
        return new CrawlForm { Start = form.Start, Pages = Pages ?? form.Pages, Depth = Depth ?? form.Depth, PerSecond = PerSecond ?? form.PerSecond, Minutes = Minutes ?? form.Minutes };
    }
}

/// <param name="State"><c>stopped</c> or <c>running</c>.</param>
public sealed record CrawlChange(string? State);

/// <param name="State"><c>waiting</c>, <c>running</c>, <c>stopped</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Ended">Why it is over: <c>complete</c>, <c>pages</c>, <c>time</c>, <c>robots</c> or <c>unreachable</c>; null before.</param>
/// <param name="Error">Why it failed, in Dutch.</param>
public sealed record CrawlJson(long Id, string Start, string State, int Pages, int Waiting, int SecondsLeft, string? Ended, string? Error, DateTimeOffset CreatedUtc, DateTimeOffset? EndedUtc, IReadOnlyList<CheckJson> Findings)
{
    public const string Stopped = "stopped";
    public const string Running = "running";

    public static CrawlJson Of(Crawl crawl, IReadOnlyList<CrawlFinding> findings) => new(crawl.Id, crawl.Start, Camel(crawl.Stage.ToString()), crawl.PagesDone, crawl.PagesWaiting, crawl.SecondsLeft,
        crawl.End is { } end ? Camel(end.ToString()) : null, crawl.Error, crawl.CreatedUtc, crawl.EndedUtc, [.. findings.Select(CheckJson.Of)]);

    static string Camel(string word) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(word);
}

/// <summary>What one automatic check found; a score is a proposal.</summary>
public sealed record CheckJson(string Check, string Title, double? Value, string Unit, string Threshold, string Source, int? Score, string Summary, IReadOnlyList<EvidenceJson> Evidence)
{
    public static CheckJson Of(CrawlFinding finding) => new(finding.CheckId, finding.Check.Title, finding.Value, finding.Unit, finding.Threshold, finding.Source, finding.Score, finding.Summary,
        [.. finding.Evidence.Select(e => new EvidenceJson(e.Url.AbsoluteUri, e.Quote, e.Position))]);
}

public sealed record EvidenceJson(string Url, string Quote, string? Position);
