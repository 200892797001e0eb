using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Drafts;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.DraftBasins;

public sealed record DraftBasinPage(InstrumentDraft Draft, Questionnaire Questionnaire, BasinTextForm Form);

/// <summary>The texts of one part of a draft.</summary>
[Route("checklists/instrumenten/{instrument}/concept/bekkens/{basin}"), Permission(ChecklistsPermissions.Instruments)]
public sealed class DraftBasinsController(DraftShelf drafts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string instrument, string basin, CancellationToken cancel) =>
        await drafts.FindAsync(instrument, cancel) is { } draft && draft.Read() is var questionnaire && questionnaire.Basin(basin) is { } found
            ? View(new DraftBasinPage(draft, questionnaire, BasinTextForm.Of(found, draft.Version))) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(string instrument, string basin, [Bind(Prefix = nameof(DraftBasinPage.Form))] BasinTextForm form, CancellationToken cancel)
    {
        if (await drafts.FindAsync(instrument, cancel) is not { } draft || draft.Read() is var questionnaire && questionnaire.Basin(basin) is null) return NotFound();
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity);
        try
        {
            await drafts.ChangeAsync(draft, form.Version, q => q.With(basin, form.Apply), cancel);
        }
        catch (RuleException rule)
        {
            ModelState.Clear();
            ModelState.AddModelError("", rule.Message);
            form.Version = draft.Version;
            return Again(StatusCodes.Status409Conflict);
        }
        TempData["Toast"] = "De teksten zijn opgeslagen.";
        return LocalRedirect($"~{draft.Url}#bekken-{basin}");

        ViewResult Again(int status)
        {
            Response.StatusCode = status;
            return View("Edit", new DraftBasinPage(draft, questionnaire, form));
        }
    }
}
