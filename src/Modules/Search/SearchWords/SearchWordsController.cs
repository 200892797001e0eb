using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.SearchWords;

/// <summary>The network's own list of abbreviations and words that mean the same. A change makes a new index in the background.</summary>
[Route("beheer/zoekwoorden"), Permission(SearchPermissions.Words)]
public sealed class SearchWordsController(TenantDb db) : Controller
{
    const string Taken = "Er is al een rij die met dit woord begint. Voeg je woord daar toe.";
    const string RemovedConcept = "RemovedConcept";

    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel, int pagina = 1) =>
        View(await SearchWordList.LoadAsync(db, q, Math.Clamp(pagina, 1, 1000), long.TryParse(TempData[RemovedConcept] as string, CultureInfo.InvariantCulture, out var removed) ? removed : null, cancel));

    [HttpGet("nieuw")]
    public IActionResult New(string? woord) => View(new SearchConceptForm { Words = woord });

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(SearchConceptForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Again("New", form, StatusCodes.Status422UnprocessableEntity);
        // One that was removed comes back with the new words.
        var key = SearchConcept.KeyOf(form.List.FirstOrDefault() ?? "");
        if (await db.SearchConcepts.SingleOrDefaultAsync(c => c.Key == key && c.Removed, cancel) is not { } concept) db.Add(concept = new SearchConcept());
        concept.Removed = false;
        return await SaveAsync("New", concept, form, "searchword.added", cancel);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) => await FindAsync(id, cancel) is { } concept ? View(SearchConceptForm.Of(concept)) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, SearchConceptForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } concept) return NotFound();
        if (!ModelState.IsValid) return Again("Edit", form, StatusCodes.Status422UnprocessableEntity);
        if (form.Version != concept.Version) return Conflict(concept, form);
        try
        {
            return await SaveAsync("Edit", concept, form, "searchword.changed", cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancel) is { } other ? Conflict(other, form) : NotFound();
        }
    }

    [HttpPost("{id:long}/verwijderen")]
    public Task<IActionResult> Remove(long id, string? q, CancellationToken cancel) => SetRemovedAsync(id, q, removed: true, cancel);

    [HttpPost("{id:long}/terugzetten")]
    public Task<IActionResult> Restore(long id, string? q, CancellationToken cancel) => SetRemovedAsync(id, q, removed: false, cancel);

    async Task<IActionResult> SetRemovedAsync(long id, string? q, bool removed, CancellationToken cancel)
    {
        if (await db.SearchConcepts.SingleOrDefaultAsync(c => c.Id == id && c.Removed != removed, cancel) is not { } concept) return NotFound();
        concept.Removed = removed;
        await SaveAsync(removed ? "searchword.removed" : "searchword.restored", concept, cancel);
        if (removed) TempData[RemovedConcept] = id.ToString(CultureInfo.InvariantCulture);
        else TempData["Toast"] = $"‘{concept.List[0]}’ staat weer in de lijst.";
        return RedirectToAction(nameof(Index), new { q });
    }

    async Task<IActionResult> SaveAsync(string view, SearchConcept concept, SearchConceptForm form, string action, CancellationToken cancel)
    {
        try
        {
            concept.Write(form.List);
            if (await db.SearchConcepts.AnyAsync(c => c.Key == concept.Key && c.Id != concept.Id, cancel)) return Again(view, form, StatusCodes.Status422UnprocessableEntity, Taken);
            await SaveAsync(action, concept, cancel);
        }
        catch (RuleException rule)
        {
            return Again(view, form, StatusCodes.Status422UnprocessableEntity, rule.Message);
        }
        catch (DbUpdateException taken) when (UniqueKey.IsBroken(taken))
        {
            return Again(view, form, StatusCodes.Status422UnprocessableEntity, Taken); // by somebody else, a moment ago
        }
        TempData["Toast"] = $"‘{concept.List[0]}’ is opgeslagen. De zoekindex wordt op de achtergrond bijgewerkt.";
        return RedirectToAction(nameof(Index), new { q = concept.List[0] });
    }

    Task SaveAsync(string action, SearchConcept concept, CancellationToken cancel)
    {
        db.Audit(action, $"searchword:{concept.Key}");
        db.Schedule(new BuildIndex(), key: BuildIndex.Key);
        return db.SaveChangesAsync(cancel);
    }

    // The text of the writer stays in the form; saving again puts it over the other one.
    ViewResult Conflict(SearchConcept other, SearchConceptForm form)
    {
        ViewData["Conflict"] = other;
        form.Version = other.Version;
        ModelState.Remove(nameof(form.Version));
        return Again("Edit", form, StatusCodes.Status409Conflict);
    }

    ViewResult Again(string view, SearchConceptForm form, int status, string? problem = null)
    {
        if (problem is not null) ModelState.AddModelError(nameof(form.Words), problem);
        Response.StatusCode = status;
        return View(view, form);
    }

    Task<SearchConcept?> FindAsync(long id, CancellationToken cancel) => db.SearchConcepts.SingleOrDefaultAsync(c => c.Id == id && !c.Removed, cancel);
}
