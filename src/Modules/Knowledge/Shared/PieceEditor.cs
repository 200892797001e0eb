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
        var parts = new ContentParts();
        editing.Added.Read(Type.Type, parts, Request.Form, ModelState);
        if (form.Act(actie ?? "") || AddedFields.Changes(actie)) return await AgainAsync(form, null, parts, cancel);
        if (!IsValid(form)) return await InvalidAsync(form, null, parts, cancel);
        var item = await editing.Editor.SaveAsync(null, form.ToDraft(parts), cancel);
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
        var parts = item.Parts;
        editing.Added.Read(Type.Type, parts, Request.Form, ModelState);
        if (actie?.StartsWith(Take, StringComparison.Ordinal) == true)
        {
            form.Take(actie[Take.Length..], TForm.Of(item));
            editing.Added.Take(Type.Type, actie[Take.Length..], parts, item.Parts);
            return await ConflictAsync(form, item, parts, StatusCodes.Status200OK, cancel);
        }
        if (form.Act(actie ?? "") || AddedFields.Changes(actie)) return await AgainAsync(form, item, parts, cancel);
        if (!IsValid(form)) return await InvalidAsync(form, item, parts, cancel);
        if (form.Version != item.Version) return await ConflictAsync(form, item, parts, StatusCodes.Status409Conflict, cancel);
        try
        {
            return await FinishAsync(await editing.Editor.SaveAsync(item, form.ToDraft(parts), cancel), actie, startedAsNew: false, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await editing.LatestUntrackedAsync(id, cancel) is { } winner ? await ConflictAsync(form, winner, parts, StatusCodes.Status409Conflict, cancel) : NotFound();
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
        var parts = item?.Parts ?? new ContentParts();
        if (resume && kept is not null)
        {
            editing.Added.Read(Type.Type, parts, kept.Form(), ModelState);
            await TryUpdateModelAsync(form, "", kept.Values());
            ModelState.Clear(); // half a text is no mistake
            kept = null;
        }
        await PrepareAsync(form, cancel);
        return await PageAsync(form, item, parts, kept, null, cancel);
    }

    // Nothing is lost: the writer sees both texts, keeps the own one in the form, and takes over what is better in the other.
    async Task<IActionResult> ConflictAsync(TForm form, ContentItem theirs, ContentParts parts, int status, CancellationToken cancel)
    {
        form.Version = theirs.Version;
        ModelState.Clear();
        Response.StatusCode = status;
        return await PageAsync(form, theirs, parts, null, await editing.CompareAsync(theirs, form.ToDraft(parts), cancel), cancel);
    }

    Task<IActionResult> AgainAsync(TForm form, ContentItem? item, ContentParts parts, CancellationToken cancel)
    {
        ModelState.Clear(); // not finished yet: no messages
        return PageAsync(form, item, parts, null, null, cancel);
    }

    Task<IActionResult> InvalidAsync(TForm form, ContentItem? item, ContentParts parts, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return PageAsync(form, item, parts, null, null, cancel);
    }

    /// <param name="parts">With the added fields as they are in the form.</param>
    async Task<IActionResult> PageAsync(TForm form, ContentItem? item, ContentParts parts, KeptText? kept, DraftConflict? conflict, CancellationToken cancel)
    {
        ViewData["Frame"] = new EditorFrame(Type, item, kept, conflict, editing.NeedsReview(Type.Type), editing.MayPublish(Type.Type)) { Added = await editing.Added.EditAsync(Type.Type, parts, cancel) };
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
