using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Library;

namespace Platform.Media.Removals;

/// <summary>Removes files, with a way back for thirty days.</summary>
[Route("beheer/media"), Permission(MediaPermissions.Manage)]
public sealed class RemovalsController(TenantDb db, TimeProvider clock) : Controller
{
    const int Most = 200;

    /// <summary>What was removed and can still come back; the newest first.</summary>
    [HttpGet("verwijderd")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await db.MediaFiles.AsNoTracking().Where(f => f.RemovedUtc != null).OrderByDescending(f => f.RemovedUtc).Take(Most).ToListAsync(cancel));

    [HttpGet("bestanden/{id:long}/verwijderen")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) => await db.MediaFiles.AsNoTracking().Present().SingleOrDefaultAsync(f => f.Id == id, cancel) is { } file
        ? View(new RemovalPage(file, await UseLine.OfAsync(db, id, cancel))) : NotFound();

    [HttpPost("bestanden/{id:long}/verwijderen")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await db.MediaFiles.Present().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } file) return NotFound();
        file.Remove(clock.GetUtcNow());
        db.Schedule(new PurgeFile(id), clock.GetUtcNow() + PurgeFile.After, $"media-purge:{id}");
        db.Audit("media.removed", $"file:{id}");
        await db.SaveChangesAsync(cancel);
        return RedirectToAction("Index", "Library", new { map = file.Folder.Length > 0 ? file.Folder : null, verwijderd = id });
    }

    [HttpPost("bestanden/{id:long}/terugzetten")]
    public async Task<IActionResult> Restore(long id, CancellationToken cancel)
    {
        if (await db.MediaFiles.SingleOrDefaultAsync(f => f.Id == id && f.RemovedUtc != null, cancel) is not { } file) return NotFound();
        file.Restore();
        if (file.Folder.Length > 0 && !await db.MediaFolders.AnyAsync(f => f.Path == file.Folder, cancel)) db.MediaFolders.Add(new MediaFolder { Path = file.Folder });
        db.Audit("media.restored", $"file:{id}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"{file.Name} staat weer in de mediatheek.";
        return RedirectToAction("Index", "Library", new { map = file.Folder.Length > 0 ? file.Folder : null });
    }
}

/// <summary>The question before a file is removed.</summary>
public sealed record RemovalPage(MediaFile File, IReadOnlyList<UseLine> Uses);
