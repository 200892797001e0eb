using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Uses;

namespace Platform.Media.Files;

/// <summary>One file: what it shows, what it is called, where it stands and where it is used.</summary>
[Route("beheer/media/bestanden/{id:long}"), Permission(MediaPermissions.Upload)]
public sealed class FilesController(TenantDb db, Moves moves, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } file ? View(await FilePage.LoadAsync(db, file, FileForm.Of(file), cancel)) : NotFound();

    [HttpPost, Permission(MediaPermissions.Manage)]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = "Form")] FileForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } file) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(file, form, StatusCodes.Status422UnprocessableEntity, null, cancel);
        if (form.Revision != file.Revision) return await StaleAsync(file, form, cancel);
        try
        {
            await db.InTransactionAsync(async () =>
            {
                file.Describe(form.Details, clock.GetUtcNow());
                await moves.MoveAsync(file, MediaPath.CleanFolder(form.Folder), form.Name!, cancel);
                await UseIndex.OpenAsync(db, file, cancel);
                await db.SaveChangesAsync(cancel);
            }, cancel);
        }
        catch (RuleException e)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Form.Name", e.Message);
            return await AgainAsync((await FindAsync(id, cancel))!, form, StatusCodes.Status422UnprocessableEntity, null, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await StaleAsync((await FindAsync(id, cancel))!, form, cancel);
        }
        TempData["Toast"] = "Opgeslagen.";
        return RedirectToAction(nameof(Edit), new { id });
    }

    Task<MediaFile?> FindAsync(long id, CancellationToken cancel) => db.MediaFiles.Present().SingleOrDefaultAsync(f => f.Id == id, cancel);

    // Saving once more, after reading what the colleague wrote, is a decision.
    Task<IActionResult> StaleAsync(MediaFile file, FileForm form, CancellationToken cancel)
    {
        ModelState.Remove("Form.Revision");
        form.Revision = file.Revision;
        return AgainAsync(file, form, StatusCodes.Status409Conflict, FileForm.Of(file), cancel);
    }

    async Task<IActionResult> AgainAsync(MediaFile file, FileForm form, int status, FileForm? theirs, CancellationToken cancel)
    {
        Response.StatusCode = status;
        return View(nameof(Edit), await FilePage.LoadAsync(db, file, form, cancel) with { Theirs = theirs });
    }
}
