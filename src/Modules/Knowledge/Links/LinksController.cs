using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;

namespace Platform.Knowledge.Links;

/// <summary>A link that leads nowhere, with the texts it stands in.</summary>
public sealed record BrokenLink(string Url, int? Status, DateTimeOffset Since, IReadOnlyList<LinkedText> Texts)
{
    /// <summary>What went wrong, in Dutch.</summary>
    public string Reason => Status switch
    {
        404 => "Deze pagina bestaat niet (404)",
        410 => "Deze pagina is weggehaald (410)",
        >= 500 => $"De site heeft een storing ({Status})",
        { } other => $"De site weigert ({other})",
        null => "De site antwoordt niet",
    };
}

public sealed record LinkedText(string ContentItemId, string Title);

/// <summary>How the outgoing links of the kennisbank are doing.</summary>
public sealed record LinksPage(int Page, int Broken, int All, DateTimeOffset? CheckedUtc, IReadOnlyList<BrokenLink> Links)
{
    public const int Size = 20;
}

/// <summary>The report of the link check, for writers.</summary>
[Route("kennisbank/links"), Permission(KnowledgePermissions.Write)]
public sealed class LinksController(TenantDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1)
    {
        pagina = Math.Clamp(pagina, 1, 1000);
        var (all, items) = (db.OutgoingLinks.AsNoTracking(), db.ContentItems.AsNoTracking().Where(i => i.Published));
        var broken = all.Where(l => l.BrokenSinceUtc != null);
        var links = await broken.OrderByDescending(l => l.BrokenSinceUtc).ThenBy(l => l.Id).Skip((pagina - 1) * LinksPage.Size).Take(LinksPage.Size)
            .Select(l => new { l.Url, l.Status, l.BrokenSinceUtc, Ids = l.Places.Select(p => p.ContentItemId).ToList() }).ToListAsync(cancel);
        var ids = links.SelectMany(l => l.Ids).Distinct().ToList();
        var titles = await items.Where(i => ids.Contains(i.ContentItemId)).Select(i => new LinkedText(i.ContentItemId, i.DisplayText)).ToDictionaryAsync(t => t.ContentItemId, cancel);
        return View(new LinksPage(pagina, await broken.CountAsync(cancel), await all.CountAsync(cancel), await all.MaxAsync(l => l.CheckedUtc, cancel),
            [.. links.Select(l => new BrokenLink(l.Url, l.Status, l.BrokenSinceUtc!.Value, [.. l.Ids.Where(titles.ContainsKey).Select(id => titles[id])]))]));
    }

    [HttpPost("controle")]
    public async Task<IActionResult> Check(CancellationToken cancel)
    {
        CheckLinks.Plan(db, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De controle is begonnen. Kijk over een paar minuten nog eens.";
        return RedirectToAction(nameof(Index));
    }
}
