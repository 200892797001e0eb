using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Contents.Versions;

/// <summary>A line in the list of versions.</summary>
public sealed record VersionLine(int Version, string Title, ContentState State, bool Latest, bool Published, DateTimeOffset ModifiedUtc, string? Reason, string? By);

/// <summary>All versions of an item, newest first.</summary>
public sealed record VersionList(ContentItem Item, string Desk, bool MayRestore, int Page, int Total, IReadOnlyList<VersionLine> Lines)
{
    public const int Size = 20;
}

/// <summary>One version to read.</summary>
public sealed record VersionPage(ContentItem Item, string Desk, bool MayRestore, string? By, IReadOnlyList<VersionField> Fields);

/// <summary>What changed between two versions.</summary>
public sealed record ComparisonPage(ContentItem Before, ContentItem After, string Desk, int Newest, Comparison Comparison);

/// <summary>Who saved what when, what changed, and back to an earlier version; for items of every type.</summary>
[Route("inhoud/{id}/versies")]
public sealed class VersionsController(TenantDb db, ContentKinds kinds, ContentEditor editor) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken cancel, int pagina = 1)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        pagina = Math.Clamp(pagina, 1, 1000);
        var (versions, members) = (Versions(id), db.Set<Member>());
        var lines = await versions.OrderByDescending(i => i.Version).Skip((pagina - 1) * VersionList.Size).Take(VersionList.Size)
            .Select(i => new VersionLine(i.Version, i.DisplayText, i.State, i.Latest, i.Published, i.ModifiedUtc, i.Reason, members.Where(m => m.Id == i.AuthorId).Select(m => m.DisplayName).FirstOrDefault())).ToListAsync(cancel);
        return View(new VersionList(item, kinds.DeskOf(item), kinds.MayWrite(item.ContentType), pagina, await versions.CountAsync(cancel), lines));
    }

    [HttpGet("{version:int}")]
    public async Task<IActionResult> Show(string id, int version, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is null || await VersionAsync(id, version, cancel) is not { } item) return NotFound();
        var by = await db.Set<Member>().Where(m => m.Id == item.AuthorId).Select(m => m.DisplayName).SingleOrDefaultAsync(cancel);
        return View(new VersionPage(item, kinds.DeskOf(item), kinds.MayWrite(item.ContentType), by, VersionText.Of(item)));
    }

    /// <param name="van">The older version; 0: the one before <paramref name="naar"/>.</param>
    /// <param name="naar">The newer version; 0: the latest.</param>
    [HttpGet("vergelijken")]
    public async Task<IActionResult> Compare(string id, CancellationToken cancel, int van = 0, int naar = 0)
    {
        if (await LatestAsync(id, cancel) is not { } latest) return NotFound();
        if (naar == 0) naar = latest.Version;
        if (van == 0) van = Math.Max(1, naar - 1);
        if (await VersionAsync(id, van, cancel) is not { } before || await VersionAsync(id, naar, cancel) is not { } after) return NotFound();
        return View(new ComparisonPage(before, after, kinds.DeskOf(latest), latest.Version, Comparison.Of(before, after)));
    }

    [HttpPost("{version:int}/terugzetten")]
    public async Task<IActionResult> Restore(string id, int version, CancellationToken cancel)
    {
        if (await VersionAsync(id, version, cancel) is not { } old || await editor.LatestAsync(id, cancel) is not { } latest || !kinds.MayWrite(latest.ContentType)) return NotFound();
        await editor.SaveAsync(latest, new ContentDraft(old.ContentType, old.DisplayText, old.Parts), cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = $"Versie {version} staat nu als nieuw concept klaar.";
        return Redirect(kinds.DeskOf(latest));
    }

    async Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) =>
        await Versions(id).SingleOrDefaultAsync(i => i.Latest, cancel) is { } item && kinds.MayReadDrafts(item.ContentType) ? item : null;

    Task<ContentItem?> VersionAsync(string id, int version, CancellationToken cancel) => Versions(id).SingleOrDefaultAsync(i => i.Version == version, cancel);

    IQueryable<ContentItem> Versions(string id) => db.ContentItems.AsNoTracking().Where(i => i.ContentItemId == id);
}
