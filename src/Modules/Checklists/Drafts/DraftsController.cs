using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Checklists.Drafts;

/// <param name="Known">Ids of questions that the published version has.</param>
public sealed record DraftPage(InstrumentDraft Draft, Questionnaire Questionnaire, IReadOnlySet<string> Known);

public sealed record EditDraftPage(InstrumentDraft Draft, DraftForm Form);

static class DraftTrail
{
    public static IEnumerable<Crumb> Crumbs(this InstrumentDraft draft, string title, string? page = null) =>
        page is null ? [.. Start, new Crumb($"Concept: {title}")] : [.. Start, new Crumb($"Concept: {title}", "~" + draft.Url), new Crumb(page)];

    static Crumb[] Start => [new("Checklists", "~/checklists"), new("Instrumenten", "~/checklists/instrumenten")];
}

/// <summary>The next version of an instrument: begin it, look at it, bring it out or throw it away.</summary>
[Route("checklists/instrumenten/{instrument}/concept"), Permission(ChecklistsPermissions.Instruments)]
public sealed class DraftsController(DraftShelf drafts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string instrument, CancellationToken cancel) =>
        await drafts.BeginAsync(instrument, cancel) is { } draft ? LocalRedirect("~" + draft.Url) : NotFound();

    [HttpGet("")]
    public async Task<IActionResult> Show(string instrument, CancellationToken cancel) =>
        await drafts.FindAsync(instrument, cancel) is { } draft ? View(new DraftPage(draft, draft.Read(), await drafts.KnownCriteriaAsync(instrument, cancel))) : NotFound();

    [HttpGet("voorbeeld")]
    public async Task<IActionResult> Preview(string instrument, CancellationToken cancel) =>
        await drafts.FindAsync(instrument, cancel) is { } draft ? View(new DraftPage(draft, draft.Read(), await drafts.KnownCriteriaAsync(instrument, cancel))) : NotFound();

    [HttpGet("gegevens")]
    public async Task<IActionResult> Edit(string instrument, CancellationToken cancel) =>
        await drafts.FindAsync(instrument, cancel) is { } draft ? View(new EditDraftPage(draft, DraftForm.Of(draft.Read(), draft.Version))) : NotFound();

    [HttpPost("gegevens")]
    public async Task<IActionResult> Update(string instrument, [Bind(Prefix = nameof(EditDraftPage.Form))] DraftForm form, CancellationToken cancel)
    {
        if (await drafts.FindAsync(instrument, cancel) is not { } draft) return NotFound();
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity);
        try
        {
            await drafts.ChangeAsync(draft, form.Version, form.Apply, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.Clear();
            ModelState.AddModelError("", rule.Message);
            form.Version = draft.Version;
            return Again(StatusCodes.Status409Conflict);
        }
        TempData["Toast"] = "De teksten zijn opgeslagen.";
        return LocalRedirect("~" + draft.Url);

        ViewResult Again(int status)
        {
            Response.StatusCode = status;
            return View("Edit", new EditDraftPage(draft, form));
        }
    }

    [HttpPost("uitbrengen")]
    public async Task<IActionResult> Publish(string instrument, CancellationToken cancel)
    {
        if (await drafts.FindAsync(instrument, cancel) is not { } draft) return NotFound();
        var version = await drafts.PublishAsync(draft, cancel);
        TempData["Toast"] = $"Versie {version.Version} van {version.Title} is uit. Checklists die al lopen, houden hun eigen versie.";
        return LocalRedirect("~/checklists/instrumenten");
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Remove(string instrument, CancellationToken cancel)
    {
        if (await drafts.FindAsync(instrument, cancel) is not { } draft) return NotFound();
        await drafts.RemoveAsync(draft, cancel);
        TempData["Toast"] = "Het concept is weg. De versie die er al was, blijft.";
        return LocalRedirect("~/checklists/instrumenten");
    }
}
