using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;

namespace Platform.Knowledge.PlainWords;

/// <summary>The network's own list of difficult words and what to write instead.</summary>
[Route("beheer/gewone-woorden"), Permission(KnowledgePermissions.Words)]
public sealed class PlainWordsController(TenantDb db) : Controller
{
    const string Taken = "Dit woord staat al in de lijst.";
    const string RemovedWord = "RemovedWord";

    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel, int pagina = 1) =>
        View(await PlainWordList.LoadAsync(db, q, Math.Clamp(pagina, 1, 1000), long.TryParse(TempData[RemovedWord] as string, CultureInfo.InvariantCulture, out var removed) ? removed : null, cancel));

    [HttpGet("nieuw")]
    public IActionResult New() => View(new PlainWordForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(PlainWordForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Again("New", form, StatusCodes.Status422UnprocessableEntity);
        // One that was removed comes back with the new text.
        var key = PlainWord.KeyOf(form.Word!);
        if (await db.PlainWords.SingleOrDefaultAsync(w => w.Key == key && w.Removed, cancel) is not { } word) db.Add(word = new PlainWord());
        word.Removed = false;
        return await SaveAsync("New", word, form, "word.added", cancel);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) => await FindAsync(id, cancel) is { } word ? View(PlainWordForm.Of(word)) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, PlainWordForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } word) return NotFound();
        if (!ModelState.IsValid) return Again("Edit", form, StatusCodes.Status422UnprocessableEntity);
        if (form.Version != word.Version) return Conflict(word, form);
        try
        {
            return await SaveAsync("Edit", word, form, "word.changed", cancel);
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
        if (await db.PlainWords.SingleOrDefaultAsync(w => w.Id == id && w.Removed != removed, cancel) is not { } word) return NotFound();
        word.Removed = removed;
        db.Audit(removed ? "word.removed" : "word.restored", $"word:{word.Word}");
        await db.SaveChangesAsync(cancel);
        if (removed) TempData[RemovedWord] = id.ToString(CultureInfo.InvariantCulture);
        else TempData["Toast"] = $"‘{word.Word}’ staat weer in de lijst.";
        return RedirectToAction(nameof(Index), new { q });
    }

    async Task<IActionResult> SaveAsync(string view, PlainWord word, PlainWordForm form, string action, CancellationToken cancel)
    {
        try
        {
            word.Write(form.Word!, form.Plain!, form.Note);
            if (await db.PlainWords.AnyAsync(w => w.Key == word.Key && w.Id != word.Id, cancel)) return Again(view, form, StatusCodes.Status422UnprocessableEntity, Taken);
            db.Audit(action, $"word:{word.Word}");
            await db.SaveChangesAsync(cancel);
        }
        catch (RuleException rule)
        {
            return Again(view, form, StatusCodes.Status422UnprocessableEntity, rule.Message);
        }
        catch (DbUpdateException taken) when (UniqueKey.IsBroken(taken))
        {
            return Again(view, form, StatusCodes.Status422UnprocessableEntity, Taken); // by somebody else, a moment ago
        }
        TempData["Toast"] = $"‘{word.Word}’ is opgeslagen.";
        return RedirectToAction(nameof(Index), new { q = word.Word });
    }

    // The text of the writer stays in the form; saving again puts it over the other one.
    ViewResult Conflict(PlainWord other, PlainWordForm form)
    {
        ViewData["Conflict"] = other;
        form.Version = other.Version;
        ModelState.Remove(nameof(form.Version));
        return Again("Edit", form, StatusCodes.Status409Conflict);
    }

    ViewResult Again(string view, PlainWordForm form, int status, string? problem = null)
    {
        if (problem is not null) ModelState.AddModelError(nameof(form.Word), problem);
        Response.StatusCode = status;
        return View(view, form);
    }

    Task<PlainWord?> FindAsync(long id, CancellationToken cancel) => db.PlainWords.SingleOrDefaultAsync(w => w.Id == id && !w.Removed, cancel);
}
