using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;
using Platform.Media.Data;
using Platform.Media.Files;
using Platform.Media.Library;
using Platform.Media.Removals;

namespace Platform.Media.Folders;

/// <summary>Makes, renames, moves and removes folders.</summary>
[Route("beheer/media/mappen"), Permission(MediaPermissions.Manage)]
public sealed class FoldersController(TenantDb db, Intake intake, Moves moves, TimeProvider clock) : Controller
{
    [HttpGet("nieuw")]
    public IActionResult New(string? map) => View(new FolderForm { In = MediaPath.CleanFolder(map) });

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(FolderForm form, CancellationToken cancel)
    {
        var name = MediaPath.CleanFolder(form.Name);
        if (ModelState.IsValid && name.Length == 0) ModelState.AddModelError(nameof(form.Name), "Gebruik letters of cijfers in de naam.");
        if (!ModelState.IsValid) return Invalid("New", form);
        var path = MediaPath.Join(MediaPath.CleanFolder(form.In), name);
        await intake.AddFolderAsync(path, cancel);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De map is gemaakt.";
        return RedirectToAction("Index", "Library", new { map = path });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string map, CancellationToken cancel) => await FindAsync(map, cancel) is { } form ? View(form) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(string map, FolderForm form, CancellationToken cancel)
    {
        if (await FindAsync(map, cancel) is not { } known) return NotFound();
        (form.Map, form.Files) = (known.Map, known.Files);
        var target = MediaPath.Join(MediaPath.CleanFolder(form.In), MediaPath.CleanFolder(form.Name));
        try
        {
            if (!ModelState.IsValid) return Invalid("Edit", form);
            await moves.MoveFolderAsync(known.Map!, target, cancel);
        }
        catch (RuleException e)
        {
            ModelState.AddModelError(nameof(form.Name), e.Message);
            return Invalid("Edit", form);
        }
        TempData["Toast"] = "De map is aangepast. Links naar de bestanden blijven werken.";
        return RedirectToAction("Index", "Library", new { map = target });
    }

    /// <summary>Removes the folder; what is in it can be brought back for a while.</summary>
    [HttpPost("verwijderd")]
    public async Task<IActionResult> Remove(string map, CancellationToken cancel)
    {
        if (await FindAsync(map, cancel) is null) return NotFound();
        var below = map + "/";
        await db.InTransactionAsync(async () =>
        {
            foreach (var file in await db.MediaFiles.Present().Where(f => f.Folder == map || f.Folder.StartsWith(below)).ToListAsync(cancel))
            {
                file.Remove(clock.GetUtcNow());
                db.Schedule(new PurgeFile(file.Id), clock.GetUtcNow() + PurgeFile.After, $"media-purge:{file.Id}");
            }
            await db.MediaFolders.Where(f => f.Path == map || f.Path.StartsWith(below)).ExecuteDeleteAsync(cancel);
            db.Audit("media.folder.removed", map);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = "De map is verwijderd.";
        return RedirectToAction("Index", "Library", new { map = MediaPath.FolderOf(map) is { Length: > 0 } above ? above : null });
    }

    async Task<FolderForm?> FindAsync(string map, CancellationToken cancel)
    {
        if (!await db.MediaFolders.AnyAsync(f => f.Path == map, cancel)) return null;
        var below = map + "/";
        return new FolderForm { Map = map, Name = LibraryPage.NameOf(map), In = MediaPath.FolderOf(map), Files = await db.MediaFiles.Present().CountAsync(f => f.Folder == map || f.Folder.StartsWith(below), cancel) };
    }

    ViewResult Invalid(string view, FolderForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, form);
    }
}

/// <summary>A folder as a person changes it.</summary>
public sealed class FolderForm
{
    /// <summary>Its path now; null for a new one.</summary>
    public string? Map { get; set; }

    [Display(Name = "Naam van de map"), Required(ErrorMessage = "Vul een naam in."), StringLength(60, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? Name { get; set; }

    [Display(Name = "In de map"), StringLength(150, ErrorMessage = "Gebruik hooguit {1} tekens.")]
    public string? In { get; set; }

    /// <summary>Files in it and below it.</summary>
    public int Files { get; set; }

    public IReadOnlyList<Crumb> Crumbs => [new("Beheer", "~/beheer"), new("Mediatheek", "~/beheer/media"), new(Map is null ? "Nieuwe map" : LibraryPage.NameOf(Map))];
}
