using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Scenarios;

/// <summary>The team searches as a parent would, and sees what came of all searches.</summary>
[Route("checklists/{id:long}/scenarios")]
public sealed class ScenariosController(TenantDb db, Person me, InstrumentShelf shelf, Walking walking, ReadScenarioResults results) : Controller
{
    const int MostRemarks = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not ({ } audit, { Scenarios.Count: > 0 } questionnaire)) return NotFound();
        var remarks = await db.Walks.AsNoTracking().Where(w => w.AuditId == id && w.EndedUtc != null && w.Remark != "").OrderByDescending(w => w.EndedUtc).Take(MostRemarks)
            .Select(w => new { w.ScenarioId, w.Found, Panel = w.ShareLinkId != null, w.Remark }).ToListAsync(cancel);
        return View(new ScenariosPage(audit, questionnaire.Scenarios, Base(id), audit.IsTeam(me.Id), IsPanel: false, await results.RunAsync(id, questionnaire, cancel),
            [.. remarks.Select(r => new WalkRemark(questionnaire.Scenario(r.ScenarioId)?.Because ?? "", r.Found, r.Panel, r.Remark))]));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, string scenario, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not ({ } audit, { } questionnaire) || questionnaire.Scenario(scenario) is not { } found) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        var walk = await walking.StartAsync(id, found.Id, me.MemberId, null, cancel);
        return LocalRedirect("~" + Base(id) + "/" + walk.Key);
    }

    [HttpGet("{key:length(20)}")]
    public async Task<IActionResult> Show(long id, string key, CancellationToken cancel) => await PageAsync(id, key, cancel) is { } page ? View("Walk", page) : NotFound();

    [HttpPost("{key:length(20)}/klik")]
    public async Task<IActionResult> Click(long id, string key, [Bind(Prefix = nameof(WalkPage.Step))] StepForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, key, cancel) is not { } page) return NotFound();
        if (!ModelState.IsValid) return Again(page with { Step = form });
        await walking.ClickAsync(page.Walk, form.Url, cancel);
        return LocalRedirect("~" + page.Url);
    }

    [HttpPost("{key:length(20)}/klaar")]
    public async Task<IActionResult> End(long id, string key, [Bind(Prefix = nameof(WalkPage.End))] EndForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, key, cancel) is not { } page) return NotFound();
        if (!ModelState.IsValid) return Again(page with { End = form });
        await walking.EndAsync(page.Walk, form, cancel);
        TempData["Toast"] = "Je zoekopdracht is bewaard.";
        return LocalRedirect("~" + page.Base);
    }

    static string Base(long id) => $"/checklists/{id}/scenarios";

    async Task<(Audit?, Questionnaire?)> FindAsync(long id, CancellationToken cancel) =>
        await db.Audits.AsNoTracking().FindVisibleAsync(id, me, cancel) is { } audit ? (audit, await shelf.ReadAsync(audit.Instrument, cancel)) : (null, null);

    /// <summary>Only one's own search: a colleague's clicks would muddle it.</summary>
    async Task<WalkPage?> PageAsync(long id, string key, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not ({ } audit, { } questionnaire)) return null;
        var walk = await db.Walks.AsNoTracking().Include(w => w.Steps).SingleOrDefaultAsync(w => w.Key == key && w.AuditId == id && w.MemberId == me.Id, cancel);
        return walk is not null && questionnaire.Scenario(walk.ScenarioId) is { } scenario ? new WalkPage(audit, scenario, walk, Base(id), IsPanel: false, new StepForm(), new EndForm()) : null;
    }

    ViewResult Again(WalkPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Walk", page);
    }
}
