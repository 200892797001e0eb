using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Data;
using Platform.Checklists.Instruments;
using Platform.Checklists.Sharing;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;

namespace Platform.Checklists.Scenarios;

/// <summary>The same searches for parents and young people without an account. Nothing is asked or kept about who they are.</summary>
[Route("checklists/panel/{secret:length(32)}"), AllowAnonymous]
public sealed class PanelController(TenantDb db, OpenLinks links, InstrumentShelf shelf, Walking walking) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not ({ } link, { } questionnaire)) return NotFound();
        return View("Checklists:Scenarios/Index", new ScenariosPage(link.Audit, questionnaire.Scenarios, link.Url, MayWalk: true, IsPanel: true, [], []));
    }

    [HttpPost(""), EnableRateLimiting(RateLimits.Visitors)]
    public async Task<IActionResult> Create(string secret, string scenario, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not ({ } link, { } questionnaire) || questionnaire.Scenario(scenario) is not { } found) return NotFound();
        var walk = await walking.StartAsync(link.AuditId, found.Id, null, link, cancel);
        return LocalRedirect("~" + link.Url + "/" + walk.Key);
    }

    [HttpGet("{key:length(20)}")]
    public async Task<IActionResult> Show(string secret, string key, CancellationToken cancel) => await PageAsync(secret, key, cancel) is { } page ? Walk(page) : NotFound();

    [HttpPost("{key:length(20)}/klik")]
    public async Task<IActionResult> Click(string secret, string key, [Bind(Prefix = nameof(WalkPage.Step))] StepForm form, CancellationToken cancel)
    {
        if (await PageAsync(secret, key, cancel) is not { } page) return NotFound();
        if (!ModelState.IsValid) return Again(page with { Step = form });
        await walking.ClickAsync(page.Walk, form.Url, cancel);
        return LocalRedirect("~" + page.Url);
    }

    [HttpPost("{key:length(20)}/klaar")]
    public async Task<IActionResult> End(string secret, string key, [Bind(Prefix = nameof(WalkPage.End))] EndForm form, CancellationToken cancel)
    {
        if (await PageAsync(secret, key, cancel) is not { } page) return NotFound();
        if (!ModelState.IsValid) return Again(page with { End = form });
        await walking.EndAsync(page.Walk, form, cancel);
        TempData["Toast"] = "Dank je wel! Je antwoord is bewaard. Je mag er nog een doen.";
        return LocalRedirect("~" + page.Base);
    }

    async Task<(ShareLink?, Questionnaire?)> FindAsync(string secret, CancellationToken cancel) =>
        await links.FindAsync(secret, ShareKind.Panel, Response, cancel) is { } link ? (link, await shelf.ReadAsync(link.Audit.Instrument, cancel)) : (null, null);

    async Task<WalkPage?> PageAsync(string secret, string key, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not ({ } link, { } questionnaire)) return null;
        var walk = await db.Walks.AsNoTracking().Include(w => w.Steps).SingleOrDefaultAsync(w => w.Key == key && w.ShareLinkId == link.Id, cancel);
        return walk is not null && questionnaire.Scenario(walk.ScenarioId) is { } scenario ? new WalkPage(link.Audit, scenario, walk, link.Url, IsPanel: true, new StepForm(), new EndForm()) : null;
    }

    ViewResult Again(WalkPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Walk(page);
    }

    ViewResult Walk(WalkPage page) => View("Checklists:Scenarios/Walk", page);
}
