using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Drafts;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.DraftCriteria;

/// <param name="Criterion">Id of the question, or null for a new one.</param>
/// <param name="IsNew">No published version has it, so it has no weight yet.</param>
public sealed record DraftCriterionPage(InstrumentDraft Draft, Questionnaire Questionnaire, Basin Basin, string? Criterion, bool IsNew, CriterionForm Form);

/// <summary>The questions of a draft: write, add, move, take out.</summary>
[Route("checklists/instrumenten/{instrument}/concept"), Permission(ChecklistsPermissions.Instruments)]
public sealed class DraftCriteriaController(DraftShelf drafts) : Controller
{
    [HttpGet("bekkens/{basin}/nieuwe-vraag")]
    public async Task<IActionResult> New(string instrument, string basin, CancellationToken cancel) =>
        await PageAsync(instrument, null, basin, cancel) is { } page ? View("Edit", page) : NotFound();

    [HttpPost("bekkens/{basin}/nieuwe-vraag")]
    public async Task<IActionResult> Create(string instrument, string basin, [Bind(Prefix = nameof(DraftCriterionPage.Form))] CriterionForm form, CancellationToken cancel)
    {
        if (await PageAsync(instrument, null, basin, cancel) is not { } page) return NotFound();
        return await SaveAsync(page, form, q => q.With(basin, b => b with { Criteria = [.. b.Criteria, form.ToCriterion(NewId(q, basin), isNew: true)] }), "De vraag staat erbij. Hij telt nog niet mee.", cancel);
    }

    [HttpGet("vragen/{criterion}")]
    public async Task<IActionResult> Edit(string instrument, string criterion, CancellationToken cancel) =>
        await PageAsync(instrument, criterion, null, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("vragen/{criterion}")]
    public async Task<IActionResult> Update(string instrument, string criterion, [Bind(Prefix = nameof(DraftCriterionPage.Form))] CriterionForm form, CancellationToken cancel)
    {
        if (await PageAsync(instrument, criterion, null, cancel) is not { } page) return NotFound();
        return await SaveAsync(page, form, q => q.With(page.Basin.Id, b => b with { Criteria = [.. b.Criteria.Select(c => c.Id == criterion ? form.ToCriterion(criterion, page.IsNew) : c)] }), "De vraag is opgeslagen.", cancel);
    }

    [HttpPost("vragen/{criterion}/verplaatsen")]
    public async Task<IActionResult> Move(string instrument, string criterion, bool omlaag, int versie, CancellationToken cancel)
    {
        if (await PageAsync(instrument, criterion, null, cancel) is not { } page) return NotFound();
        await drafts.ChangeAsync(page.Draft, versie, q => q.With(page.Basin.Id, b => b with { Criteria = Moved(b.Criteria, criterion, omlaag ? 1 : -1) }), cancel);
        return LocalRedirect($"~{page.Draft.Url}#vraag-{criterion}");
    }

    [HttpPost("vragen/{criterion}/verwijderen")]
    public async Task<IActionResult> Remove(string instrument, string criterion, int versie, CancellationToken cancel)
    {
        if (await PageAsync(instrument, criterion, null, cancel) is not { } page) return NotFound();
        await drafts.ChangeAsync(page.Draft, versie, q => q.With(page.Basin.Id, b => b with { Criteria = [.. b.Criteria.Where(c => c.Id != criterion)] }), cancel);
        TempData["Toast"] = "De vraag is uit het concept.";
        return LocalRedirect($"~{page.Draft.Url}#bekken-{page.Basin.Id}");
    }

    async Task<DraftCriterionPage?> PageAsync(string instrument, string? criterion, string? basin, CancellationToken cancel)
    {
        if (await drafts.FindAsync(instrument, cancel) is not { } draft) return null;
        var questionnaire = draft.Read();
        var place = questionnaire.Basins.FirstOrDefault(b => criterion is null ? b.Id == basin : b.Criteria.Any(c => c.Id == criterion));
        if (place is null) return null;
        var isNew = criterion is null || !(await drafts.KnownCriteriaAsync(instrument, cancel)).Contains(criterion);
        return new DraftCriterionPage(draft, questionnaire, place, criterion, isNew, criterion is null ? new CriterionForm { Version = draft.Version } : CriterionForm.Of(questionnaire.Criterion(criterion)!, draft.Version));
    }

    async Task<IActionResult> SaveAsync(DraftCriterionPage page, CriterionForm form, Func<Questionnaire, Questionnaire> change, string toast, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity);
        if (QuestionnaireFile.MistakesOf(form.ToCriterion(page.Criterion ?? "nieuw", page.IsNew)).FirstOrDefault() is { } mistake)
        {
            ModelState.AddModelError("", mistake);
            return Again(StatusCodes.Status422UnprocessableEntity);
        }
        try
        {
            await drafts.ChangeAsync(page.Draft, form.Version, change, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.Clear();
            ModelState.AddModelError("", rule.Message);
            form.Version = page.Draft.Version;
            return Again(StatusCodes.Status409Conflict);
        }
        TempData["Toast"] = toast;
        return LocalRedirect($"~{page.Draft.Url}#bekken-{page.Basin.Id}");

        ViewResult Again(int status)
        {
            Response.StatusCode = status;
            return View("Edit", page with { Form = form });
        }
    }

    static string NewId(Questionnaire questionnaire, string basin) =>
        Enumerable.Range(1, int.MaxValue).Select(n => $"{basin}-nieuw-{n}").First(id => questionnaire.Criterion(id) is null);

    static IReadOnlyList<Criterion> Moved(IReadOnlyList<Criterion> criteria, string id, int step)
    {
        var list = criteria.ToList();
        var from = list.FindIndex(c => c.Id == id);
        var to = Math.Clamp(from + step, 0, list.Count - 1);
        (list[from], list[to]) = (list[to], list[from]);
        return list;
    }
}
