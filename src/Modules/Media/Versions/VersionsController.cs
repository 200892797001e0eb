using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Files;

namespace Platform.Media.Versions;

/// <summary>Replaces a file at its own address, and goes back to what stood there before.</summary>
[Route("beheer/media/bestanden/{id:long}/versies"), Permission(MediaPermissions.Manage)]
public sealed class VersionsController(TenantDb db, Intake intake) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, IFormFile? bestand, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } file) return NotFound();
        if (bestand is null) return await RefuseAsync(id, "Kies eerst een bestand.", cancel);
        try
        {
            await using var stream = bestand.OpenReadStream();
            var version = await intake.ReplaceAsync(file, stream, cancel);
            TempData["Toast"] = version is null ? "Dit is hetzelfde bestand; er is niets veranderd."
                : version.State == VersionState.Waiting ? "De nieuwe versie wordt gecontroleerd. Tot dan zien lezers de oude." : "De nieuwe versie staat op dezelfde plek.";
            return RedirectToAction("Edit", "Files", new { id });
        }
        catch (RuleException e)
        {
            return await RefuseAsync(id, e.Message, cancel);
        }
        catch (DbUpdateException)
        {
            return await RefuseAsync(id, "Een collega heeft dit bestand net vervangen. Bekijk eerst die versie.", cancel, StatusCodes.Status409Conflict);
        }
    }

    [HttpPost("{number:int}/terug")]
    public async Task<IActionResult> Return(long id, int number, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } file) return NotFound();
        if (await db.MediaVersions.AsNoTracking().SingleOrDefaultAsync(v => v.FileId == id && v.Number == number && v.State == VersionState.Safe, cancel) is not { } old) return NotFound();
        try
        {
            await intake.ReturnToAsync(file, old, cancel);
        }
        catch (RuleException e)
        {
            return await RefuseAsync(id, e.Message, cancel);
        }
        TempData["Toast"] = $"Versie {number} is terug.";
        return RedirectToAction("Edit", "Files", new { id });
    }

    Task<MediaFile?> FindAsync(long id, CancellationToken cancel) => db.MediaFiles.Present().SingleOrDefaultAsync(f => f.Id == id, cancel);

    async Task<IActionResult> RefuseAsync(long id, string message, CancellationToken cancel, int status = StatusCodes.Status422UnprocessableEntity)
    {
        db.ChangeTracker.Clear();
        var file = (await FindAsync(id, cancel))!;
        ModelState.AddModelError("bestand", message);
        Response.StatusCode = status;
        return View("Media:Files/Edit", await FilePage.LoadAsync(db, file, FileForm.Of(file), cancel));
    }
}
