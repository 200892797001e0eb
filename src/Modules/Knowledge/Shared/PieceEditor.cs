using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;

namespace Platform.Knowledge.Shared;

/// <summary>
/// An editor: a new item, and the next version of one. What was typed is never lost: not by a mistake in the form, not by a colleague
/// who saved first, not by a browser that closed.
/// </summary>
public abstract class PieceEditor<TForm>(PieceEditing editing) : Controller where TForm : class, IPieceForm<TForm>
{
    const string Take = "overnemen:";

    protected abstract PieceType Type { get; }

    /// <summary>Puts the lists to choose from in the form.</summary>
    protected abstract Task PrepareAsync(TForm form, CancellationToken cancel);

    [HttpGet("nieuw")]
    public Task<IActionResult> New(CancellationToken cancel, bool verder = false) => OpenAsync(TForm.Begin(), null, verder, cancel);

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(TForm form, string? actie, CancellationToken cancel)
    {
        await PrepareAsync(form, cancel);
        if (form.Act(actie ?? "")) return Again(form, null);
        if (!IsValid(form)) return Invalid(form, null);
        var item = await editing.Editor.SaveAsync(null, form.ToDraft(new ContentParts()), cancel);
        return await FinishAsync(item, actie, startedAsNew: true, cancel);
    }

    [HttpGet("concepten/{id}/bewerken")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancel, bool verder = false) =>
        await LatestAsync(id, cancel) is { } item ? await OpenAsync(TForm.Of(item), item, verder, cancel) : NotFound();

    [HttpPost("concepten/{id}/bewerken")]
    public async Task<IActionResult> Update(string id, TForm form, string? actie, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        await PrepareAsync(form, cancel);
        if (actie?.StartsWith(Take, StringComparison.Ordinal) == true)
        {
            form.Take(actie[Take.Length..], TForm.Of(item));
            return await ConflictAsync(form, item, StatusCodes.Status200OK, cancel);
        }
        if (form.Act(actie ?? "")) return Again(form, item);
        if (!IsValid(form)) return Invalid(form, item);
        if (form.Version != item.Version) return await ConflictAsync(form, item, StatusCodes.Status409Conflict, cancel);
        try
        {
            return await FinishAsync(await editing.Editor.SaveAsync(item, form.ToDraft(item.Parts), cancel), actie, startedAsNew: false, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await editing.LatestUntrackedAsync(id, cancel) is { } winner ? await ConflictAsync(form, winner, StatusCodes.Status409Conflict, cancel) : NotFound();
        }
    }

    async Task<IActionResult> FinishAsync(ContentItem item, string? actie, bool startedAsNew, CancellationToken cancel)
    {
        var action = actie switch { "publiceren" => SaveAction.Publish, "indienen" => SaveAction.Submit, _ => SaveAction.Keep };
        TempData["Toast"] = await editing.FinishAsync(item, action, startedAsNew, cancel);
        return Redirect(item.Published ? "~/" + item.Path : "~/kennisbank/concepten/" + item.ContentItemId);
    }

    async Task<IActionResult> OpenAsync(TForm form, ContentItem? item, bool resume, CancellationToken cancel)
    {
        var kept = await editing.Drafting.FindAsync(Type.Type, item?.ContentItemId, cancel);
        if (resume && kept is not null)
        {
            await TryUpdateModelAsync(form, "", kept.Values());
            ModelState.Clear(); // half a text is no mistake
            kept = null;
        }
        await PrepareAsync(form, cancel);
        return Page(form, item, kept, null);
    }

    // Nothing is lost: the writer sees both texts, keeps the own one in the form, and takes over what is better in the other.
    async Task<IActionResult> ConflictAsync(TForm form, ContentItem theirs, int status, CancellationToken cancel)
    {
        form.Version = theirs.Version;
        ModelState.Clear();
        Response.StatusCode = status;
        return Page(form, theirs, null, await editing.CompareAsync(theirs, form.ToDraft(theirs.Parts), cancel));
    }

    ViewResult Again(TForm form, ContentItem? item)
    {
        ModelState.Clear(); // not finished yet: no messages
        return Page(form, item, null, null);
    }

    ViewResult Invalid(TForm form, ContentItem? item)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page(form, item, null, null);
    }

    ViewResult Page(TForm form, ContentItem? item, KeptText? kept, DraftConflict? conflict)
    {
        ViewData["Frame"] = new EditorFrame(Type, item, kept, conflict, editing.NeedsReview(Type.Type), editing.MayPublish(Type.Type));
        return View(item is null ? "New" : "Edit", form);
    }

    bool IsValid(TForm form)
    {
        foreach (var (field, message) in form.Faults()) ModelState.AddModelError(field, message);
        return ModelState.IsValid;
    }

    async Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) =>
        await editing.Editor.LatestAsync(id, cancel) is { } item && item.ContentType == Type.Type ? item : null;
}
