using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Versions;

/// <summary>A line in the list of versions.</summary>
public sealed record VersionLine(int Version, string Title, bool Latest, bool Published, DateTimeOffset ModifiedUtc, string? By);

/// <summary>All versions of a handreiking, newest first.</summary>
public sealed record VersionList(string ContentItemId, string Title, int Page, int Total, IReadOnlyList<VersionLine> Versions)
{
    public const int Size = 20;
}

/// <summary>Who saved what when, and back to an earlier version.</summary>
[Route("kennisbank/concepten/{id}/versies"), Permission(KnowledgePermissions.Write)]
public sealed class VersionsController(TenantDb db, ContentEditor editor, Articles articles) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken cancel, int pagina = 1)
    {
        pagina = Math.Clamp(pagina, 1, 1000);
        var (versions, members) = (Versions(id), db.Set<Member>());
        if (await versions.Where(i => i.Latest).Select(i => i.DisplayText).SingleOrDefaultAsync(cancel) is not { } title) return NotFound();
        var lines = await versions.OrderByDescending(i => i.Version).Skip((pagina - 1) * VersionList.Size).Take(VersionList.Size)
            .Select(i => new VersionLine(i.Version, i.DisplayText, i.Latest, i.Published, i.ModifiedUtc, members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault())).ToListAsync(cancel);
        return View(new VersionList(id, title, pagina, await versions.CountAsync(cancel), lines));
    }

    [HttpGet("{version:int}")]
    public async Task<IActionResult> Show(string id, int version, CancellationToken cancel) =>
        await Versions(id).SingleOrDefaultAsync(i => i.Version == version, cancel) is { } item ? View(await articles.VersionAsync(item, cancel)) : NotFound();

    [HttpPost("{version:int}/terugzetten")]
    public async Task<IActionResult> Restore(string id, int version, CancellationToken cancel)
    {
        if (await Versions(id).SingleOrDefaultAsync(i => i.Version == version, cancel) is not { } old || await editor.LatestAsync(id, cancel) is not { } latest) return NotFound();
        await editor.SaveAsync(latest, new ContentDraft(Handreiking.Type, old.DisplayText, old.Parts), cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = $"Versie {version} staat nu als nieuw concept klaar.";
        return Redirect("~/kennisbank/concepten/" + id);
    }

    IQueryable<ContentItem> Versions(string id) => db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id && i.ContentType == Handreiking.Type);
}
