using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Library;
using Platform.Media.Limits;

namespace Platform.Media.Uploads;

/// <summary>Takes in many files at once. The script of the page sends them one by one and gets JSON; a form gets the library again.</summary>
[Route("beheer/media/uploads"), Permission(MediaPermissions.Upload)]
public sealed class UploadsController(TenantDb db, Intake intake, MediaLimits limits, PdfText pdf) : Controller
{
    [HttpPost, ManyFiles]
    public async Task<IActionResult> Create(UploadForm form, CancellationToken cancel)
    {
        var folder = MediaPath.CleanFolder(form.Map);
        var (added, refused) = (new List<MediaFile>(), new List<string>());
        foreach (var upload in form.Bestanden)
        {
            try
            {
                await using var stream = upload.OpenReadStream();
                await using var preview = form.Voorbeeld?.OpenReadStream();
                added.Add(await intake.AddAsync(folder, upload.FileName, stream, preview, cancel));
            }
            catch (RuleException e)
            {
                db.ChangeTracker.Clear();
                refused.Add($"{MediaPath.CleanName(upload.FileName)}: {e.Message}");
            }
            catch (DbUpdateException) // the address went to somebody else at the same moment
            {
                db.ChangeTracker.Clear();
                refused.Add($"{MediaPath.CleanName(upload.FileName)}: Een collega voegt net een bestand met deze naam toe. Probeer het nog een keer.");
            }
        }
        if (form.Bestanden.Count == 0) refused.Add("Kies eerst een of meer bestanden.");
        if (Request.Headers.Accept == "application/json") return Answer(added, refused);
        if (refused.Count == 0)
        {
            TempData["Toast"] = added.Count == 1 ? $"{added[0].Name} staat in de mediatheek." : $"{added.Count} bestanden staan in de mediatheek.";
            return RedirectToAction("Index", "Library", new { map = folder.Length > 0 ? folder : null });
        }
        var page = await LibraryPage.LoadAsync(db, limits, pdf, new LibraryFilter(folder, null, null, null), 1, cancel);
        page.Refused = refused;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Media:Library/Index", page);
    }

    ObjectResult Answer(List<MediaFile> added, List<string> refused) => refused.Count > 0
        ? StatusCode(StatusCodes.Status422UnprocessableEntity, new { fout = refused[0][(refused[0].IndexOf(':', StringComparison.Ordinal) + 2)..] })
        : Ok(new { id = added[0].Id, naam = added[0].Name, adres = added[0].ToLibraryFile().RootedUrl, pad = added[0].Path, wacht = added[0].Version == 0, beeld = added[0].IsPicture });
}

/// <summary>Files for a folder.</summary>
public sealed class UploadForm
{
    public string? Map { get; set; }

    public List<IFormFile> Bestanden { get; set; } = [];

    /// <summary>A small JPEG of the one file that comes with it, made by the browser.</summary>
    public IFormFile? Voorbeeld { get; set; }
}
