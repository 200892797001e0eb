using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Taxonomies;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Terms;

/// <summary>One term of a taxonomy: its place, its name, together with another one, or gone. Items follow.</summary>
[Route("beheer/inhoud/taxonomieen/{id}/termen/{term}"), Permission(ContentsPermissions.Structure)]
public sealed class TermsController(TenantDb db, ContentEditor editor, TaxonomyShelf shelf) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(string id, string term, CancellationToken cancel) => await PageAsync(id, term, cancel) is { } page ? View(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(string id, string term, [Bind(Prefix = "Form")] TermForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, term, cancel) is not { } page) return NotFound();
        if (ModelState.IsValid && page.Taxonomy.Terms.Any(t => t.Id != term && string.Equals(t.Label, form.Label.Trim(), StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError("Form.Label", "Deze term staat er al. Voeg ze samen als ze hetzelfde betekenen.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", page with { Form = form });
        }
        var label = form.Label.Trim();
        await db.InTransactionAsync(async () =>
        {
            await shelf.ChangeAsync(id, tree => tree.Rename(term, label), cancel);
            await db.ContentTerms.Where(t => t.Taxonomy == id && t.TermId == term).ExecuteUpdateAsync(u => u.SetProperty(t => t.Label, label), cancel);
            db.Schedule(new RewriteTerm(id, term, term, label, 0));
            db.Audit("content.term.renamed", $"term:{id}/{term}");
            await editor.CommitAsync(cancel);
        }, cancel);
        return Done(id, "De term heeft een andere naam.");
    }

    [HttpPost("stappen")]
    public async Task<IActionResult> Move(string id, string term, string? stap, CancellationToken cancel)
    {
        if (await PageAsync(id, term, cancel) is null) return NotFound();
        await shelf.ChangeAsync(id, tree => tree.Move(term, stap ?? ""), cancel);
        await editor.CommitAsync(cancel);
        return Done(id, "De volgorde is aangepast.");
    }

    /// <summary>Everything under this term comes under the other one; this one goes.</summary>
    [HttpPost("samenvoegen")]
    public async Task<IActionResult> Merge(string id, string term, string? met, CancellationToken cancel)
    {
        if (await PageAsync(id, term, cancel) is not { } page) return NotFound();
        if (page.Taxonomy.Terms.FirstOrDefault(t => t.Id == met && t.Id != term) is not { } target)
        {
            ModelState.AddModelError("met", "Kies de term die blijft.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", page);
        }
        await db.InTransactionAsync(async () =>
        {
            await shelf.ChangeAsync(id, tree => tree.Remove(term), cancel);
            // Who has both keeps one.
            var terms = db.ContentTerms;
            await terms.Where(t => t.Taxonomy == id && t.TermId == term && terms.Any(o => o.ItemId == t.ItemId && o.Taxonomy == id && o.TermId == target.Id)).ExecuteDeleteAsync(cancel);
            await db.ContentTerms.Where(t => t.Taxonomy == id && t.TermId == term).ExecuteUpdateAsync(u => u.SetProperty(t => t.TermId, target.Id).SetProperty(t => t.Label, target.Label), cancel);
            db.Schedule(new RewriteTerm(id, term, target.Id, target.Label, 0));
            db.Audit("content.term.merged", $"term:{id}/{term}");
            await editor.CommitAsync(cancel);
        }, cancel);
        return Done(id, $"Samengevoegd met {target.Label}.");
    }

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Destroy(string id, string term, CancellationToken cancel)
    {
        if (await PageAsync(id, term, cancel) is not { } page) return NotFound();
        if (page.Items > 0) throw new RuleException("Onder deze term staan stukken. Voeg hem samen met een andere term.");
        await shelf.ChangeAsync(id, tree => tree.Remove(term), cancel);
        db.Audit("content.term.removed", $"term:{id}/{term}");
        await editor.CommitAsync(cancel);
        return Done(id, "De term is verwijderd.");
    }

    RedirectResult Done(string id, string toast)
    {
        TempData["Toast"] = toast;
        return Redirect($"~/beheer/inhoud/taxonomieen/{id}");
    }

    async Task<TermPage?> PageAsync(string id, string term, CancellationToken cancel) =>
        await shelf.FindAsync(id, cancel) is { } taxonomy && taxonomy.Terms.FirstOrDefault(t => t.Id == term) is { } found
            ? new TermPage(taxonomy, found, (await shelf.UseAsync(id, cancel)).GetValueOrDefault(term), new TermForm { Label = found.Label }) : null;
}
