using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Files;

namespace Platform.Media.Previews;

/// <summary>
/// Small pictures for lists. No library that makes them is available to the server, so the browser of who works with the library
/// does: at the upload, and here for a picture that came without.
/// </summary>
[Route("beheer/media/bestanden/{id:long}/voorbeeld"), Permission(MediaPermissions.Upload)]
public sealed class PreviewsController(TenantDb db, Intake intake) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(long id, IFormFile? voorbeeld, CancellationToken cancel)
    {
        if (await db.MediaFiles.Shown().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { IsPicture: true } file || voorbeeld is null) return NotFound();
        if (file.Preview is not null) return NoContent();
        try
        {
            await using var stream = voorbeeld.OpenReadStream();
            file.GivePreview(await intake.KeepPreviewAsync(stream, cancel));
        }
        catch (RuleException e)
        {
            return UnprocessableEntity(new { fout = e.Message });
        }
        await db.MediaVersions.Where(v => v.FileId == id && v.Number == file.Version).ExecuteUpdateAsync(v => v.SetProperty(x => x.Preview, file.Preview), cancel);
        await db.SaveChangesAsync(cancel);
        return NoContent();
    }
}
