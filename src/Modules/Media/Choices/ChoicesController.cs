using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Media.Data;
using Platform.Media.Library;

namespace Platform.Media.Choices;

/// <summary>The dialog of an editor: choose a file, or add one. A piece of a page, for the script that shows it.</summary>
[Route("beheer/media/kiezen"), Permission(MediaPermissions.Upload)]
public sealed class ChoicesController(TenantDb db) : Controller
{
    const int Most = 24;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
    {
        var files = db.MediaFiles.AsNoTracking().Shown();
        foreach (var word in (q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            files = files.Where(f => f.Path.ToLower().Contains(word) || f.AlternativeText.ToLower().Contains(word) || f.Description.ToLower().Contains(word));
        return PartialView(new ChoicePage(q, await LibraryPage.Lines(db, files.OrderByDescending(f => f.ChangedUtc).ThenBy(f => f.Id).Take(Most)).ToListAsync(cancel)));
    }
}

/// <summary>Files to choose from.</summary>
public sealed record ChoicePage(string? Q, IReadOnlyList<FileLine> Files);
