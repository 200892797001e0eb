using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Taxonomies;

/// <summary>The taxonomies of a network and the order of their terms.</summary>
[Route("beheer/inhoud/taxonomieen"), Permission(ContentsPermissions.Structure)]
public sealed class TaxonomiesController(TenantDb db, ContentEditor editor, TaxonomyShelf shelf) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await PageAsync(new TermForm(), cancel));

    [HttpPost]
    public async Task<IActionResult> Create(TermForm form, CancellationToken cancel)
    {
        var id = Slugs.Of(form.Label);
        if (id.Length > ContentIds.Length) id = id[..ContentIds.Length].TrimEnd('-');
        if (ModelState.IsValid && id.Length == 0) ModelState.AddModelError(nameof(form.Label), "Gebruik letters of cijfers in de naam.");
        if (ModelState.IsValid && await db.ContentItems.AnyAsync(i => i.ContentItemId == id, cancel)) ModelState.AddModelError(nameof(form.Label), "Er is al een taxonomie met deze naam.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(form, cancel));
        }
        await shelf.AddAsync(id, form.Label.Trim(), cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "De taxonomie is gemaakt.";
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancel) => await shelf.FindAsync(id, cancel) is { } taxonomy ? View(await PageAsync(taxonomy, new TermForm(), cancel)) : NotFound();

    [HttpPost("{id}")]
    public async Task<IActionResult> AddTerm(string id, TermForm form, CancellationToken cancel)
    {
        if (await shelf.FindAsync(id, cancel) is not { } taxonomy) return NotFound();
        var term = Slugs.Of(form.Label);
        if (ModelState.IsValid && term.Length == 0) ModelState.AddModelError(nameof(form.Label), "Gebruik letters of cijfers in de naam.");
        if (ModelState.IsValid && taxonomy.Terms.Any(t => t.Id == term || string.Equals(t.Label, form.Label.Trim(), StringComparison.OrdinalIgnoreCase))) ModelState.AddModelError(nameof(form.Label), "Deze term staat er al.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Show", await PageAsync(taxonomy, form, cancel));
        }
        await shelf.ChangeAsync(id, tree => tree.Add(term, form.Label.Trim(), string.IsNullOrEmpty(form.Below) ? null : form.Below), cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "De term is toegevoegd.";
        return RedirectToAction(nameof(Show), new { id });
    }

    async Task<TaxonomiesPage> PageAsync(TermForm form, CancellationToken cancel)
    {
        var counts = await db.ContentTerms.Where(t => t.Item.Latest).Select(t => new { t.Taxonomy, t.ItemId }).Distinct().GroupBy(t => t.Taxonomy).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new TaxonomiesPage([.. (await Taxonomy.AllAsync(db, cancel)).Select(t => new TaxonomyLine(t, counts.GetValueOrDefault(t.Id)))], form);
    }

    async Task<TaxonomyPage> PageAsync(Taxonomy taxonomy, TermForm form, CancellationToken cancel)
    {
        var use = await shelf.UseAsync(taxonomy.Id, cancel);
        return new TaxonomyPage(taxonomy, [.. taxonomy.Terms.Select(t => new TermLine(t, use.GetValueOrDefault(t.Id)))], form);
    }
}
