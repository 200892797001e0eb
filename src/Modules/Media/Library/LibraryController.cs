using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Contracts;
using Platform.Media.Data;
using Platform.Media.Limits;

namespace Platform.Media.Library;

/// <summary>The library of this network: its folders and files.</summary>
[Route("beheer/media"), Permission(MediaPermissions.Upload)]
public sealed class LibraryController(TenantDb db, MediaLimits limits, PdfText pdf) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? map, string? q, string? sorteer, string? weergave, long? verwijderd, int pagina = 1, CancellationToken cancel = default)
    {
        var page = await LibraryPage.LoadAsync(db, limits, pdf, new LibraryFilter(map, q, sorteer, weergave), pagina, cancel);
        if (page.Filter.Folder.Length > 0 && !page.Folders.Contains(page.Filter.Folder)) return NotFound();
        if (verwijderd is { } id && await db.MediaFiles.Where(f => f.Id == id && f.RemovedUtc != null).Select(f => f.Name).SingleOrDefaultAsync(cancel) is { } name) page.Removed = (id, name);
        return View(page);
    }
}
