using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Platform.Kernel.Data;
using Platform.Kernel.Files;
using Platform.Kernel.Permissions;
using Platform.Kernel.Search;
using Platform.Media.Data;
using Platform.Media.Files;

namespace Platform.Media.Delivery;

/// <summary>Sends files to who may read them. A private file, a removed one and none at all look the same: 404.</summary>
[Route("media"), AllowAnonymous, ApiExplorerSettings(IgnoreApi = true)]
public sealed class DeliveryController(TenantDb db, ByteStore bytes, Person me) : Controller
{
    // A viewer for PDF brings styles of its own and does not work in a sandbox; nothing else is let out of it.
    const string Locked = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
    const string Pdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <param name="maat"><c>klein</c>: the small picture, where there is one.</param>
    /// <param name="versie">An older version, for who works with the library.</param>
    [HttpGet("{**path}"), HttpHead("{**path}")]
    public async Task<IActionResult> Show(string path, string? maat, int? versie, CancellationToken cancel)
    {
        var file = await db.MediaAddresses.AsNoTracking().Where(a => a.Path == path && a.File!.RemovedUtc == null)
            .Select(a => new { a.FileId, a.File!.Path, a.File.Name, a.File.ContentType, a.File.Hash, a.File.Preview, a.File.Audience, a.File.ChangedUtc }).SingleOrDefaultAsync(cancel);
        if (file is null || !(SearchAudience.Holds(file.Audience, me) || me.Can(MediaPermissions.Upload))) return NotFound();
        if (file.Path != path) return LocalRedirect(Url.Content(new LibraryFile(0, file.Path, "", 0, "", "", "", false, default).Url) + Request.QueryString);

        var (hash, type, at) = (file.Hash, file.ContentType, file.ChangedUtc);
        if (versie is { } number)
        {
            if (!me.Can(MediaPermissions.Upload) || await db.MediaVersions.AsNoTracking().SingleOrDefaultAsync(v => v.FileId == file.FileId && v.Number == number && v.State == VersionState.Safe, cancel) is not { } old) return NotFound();
            (hash, type, at) = (old.Hash, old.ContentType, old.AddedUtc);
        }
        else if (maat == "klein" && file.Preview is { } preview) (hash, type) = (preview, "image/jpeg");
        if (hash.Length == 0) return NotFound();
        await db.ReleaseConnectionAsync();
        return Send(bytes.PathOf(hash), type, file.Name, hash, at, file.Audience == SearchAudience.Public);
    }

    // Asked again every time: the same address may get another version, or stop being public.
    PhysicalFileResult Send(string path, string type, string name, string hash, DateTimeOffset at, bool isPublic)
    {
        Response.Headers.ContentSecurityPolicy = type == "application/pdf" ? Pdf : Locked;
        Response.Headers.CacheControl = isPublic ? "public, no-cache" : "private, no-cache";
        var shown = type == "text/plain" ? "text/plain; charset=utf-8" : type;
        var result = LibraryKind.Of(type)?.Inline == true ? PhysicalFile(path, shown, enableRangeProcessing: true) : PhysicalFile(path, shown, name, enableRangeProcessing: true);
        result.EntityTag = new EntityTagHeaderValue($"\"{hash}\"");
        result.LastModified = at;
        return result;
    }
}
