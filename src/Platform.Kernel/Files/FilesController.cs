using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Platform.Kernel.Data;

namespace Platform.Kernel.Files;

/// <summary>Serves the files of a tenant to who may have them; anything that a browser could run is only downloaded.</summary>
[Route("bestanden"), AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class FilesController(FileStore files, TenantDb db) : Controller
{
    [HttpGet("{id:long}/{name?}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        if (await files.FindAsync(id, cancel) is not { } file) return NotFound();
        var inline = FileKind.Images.Append(FileKind.Pdf).Any(k => k.ContentType == file.ContentType);
        Response.Headers["Content-Security-Policy"] = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = file.Audience == Search.SearchAudience.Public ? "public, max-age=86400" : "private, no-store";
        var path = files.PathOf(file);
        await db.ReleaseConnectionAsync();
        return inline ? PhysicalFile(path, file.ContentType, enableRangeProcessing: true) : PhysicalFile(path, file.ContentType, file.Name, enableRangeProcessing: true);
    }
}
