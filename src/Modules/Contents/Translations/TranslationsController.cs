using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;

namespace Platform.Contents.Translations;

/// <summary>A language with what there is of an item in it.</summary>
/// <param name="Item">Null: not translated yet.</param>
/// <param name="Desk">Where its writers find it.</param>
public sealed record TranslationLine(Language Language, ContentItem? Item, string? Desk);

/// <summary>An item in all languages.</summary>
/// <param name="Lines">The languages that there are first.</param>
public sealed record TranslationList(ContentItem Item, string Desk, IReadOnlyList<TranslationLine> Lines);

/// <summary>An item in other languages. A translation is an item of its own, with its own versions and review; it begins as a copy of the text.</summary>
[Route("inhoud/{id}/vertalingen")]
public sealed class TranslationsController(TenantDb db, ContentKinds kinds, ContentEditor editor) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        var set = item.TranslationSet ?? item.ContentItemId;
        var known = await db.ContentItems.AsNoTracking().Where(i => i.Latest && (i.TranslationSet == set || i.ContentItemId == item.ContentItemId)).ToDictionaryAsync(i => i.Language, cancel);
        return View(new TranslationList(item, kinds.DeskOf(item), [.. Language.All.Select(l => known.TryGetValue(l.Code, out var there) ? new TranslationLine(l, there, kinds.DeskOf(there)) : new TranslationLine(l, null, null)).OrderBy(l => l.Item is null)]));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string id, string? taal, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { Path: not null } item) return NotFound();
        if (Language.Find(taal) is not { } language) return UnprocessableEntity();
        var set = item.TranslationSet ?? item.ContentItemId;
        if (await db.ContentItems.FirstOrDefaultAsync(i => i.TranslationSet == set && i.Language == language.Code && i.Latest, cancel) is { } there) return Redirect(kinds.DeskOf(there));

        // What there was before it had a language: Dutch, and the first of its set.
        if (item.TranslationSet is null)
            foreach (var version in await db.ContentItems.Where(i => i.ContentItemId == id && (i.Latest || i.Published)).ToListAsync(cancel)) version.JoinTranslations(set, item.Language);
        var parts = item.Parts;
        LocalizationPart.Write(parts, set, language.Code);
        var translation = await editor.SaveAsync(null, new ContentDraft(item.ContentType, item.DisplayText, parts) { Path = $"{item.Path}-{language.Code}" }, cancel);
        try
        {
            await editor.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A colleague began the same one: hers is opened.
            db.ChangeTracker.Clear();
            return RedirectToAction(nameof(Index), new { id });
        }
        TempData["Toast"] = $"De tekst staat klaar om in het {language.Name} te vertalen. Lezers zien dit pas als je het publiceert.";
        return Redirect(kinds.DeskOf(translation));
    }

    Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) => kinds.Editable(db.ContentItems).SingleOrDefaultAsync(i => i.ContentItemId == id && i.Latest, cancel);
}
