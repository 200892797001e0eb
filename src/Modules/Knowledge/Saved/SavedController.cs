using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Saved;

/// <summary>What a member has saved, newest first.</summary>
public sealed record SavedPage(int Page, int Total, IReadOnlyList<HandreikingCard> Cards)
{
    public const int Size = 12;
}

/// <summary>A member's own shelf.</summary>
[Route("kennisbank/bewaard")]
public sealed class SavedController(TenantDb db, Person me, TimeProvider clock, Catalogue catalogue) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1)
    {
        pagina = Math.Clamp(pagina, 1, 1000);
        var saved = SavedCards.Of(db, catalogue, me.MemberId);
        var total = await saved.CountAsync(cancel);
        return View(new SavedPage(pagina, total, await saved.Skip((pagina - 1) * SavedPage.Size).Take(SavedPage.Size).Select(HandreikingCard.From).ToListAsync(cancel)));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Save(string id, CancellationToken cancel)
    {
        if (await PathAsync(id, cancel) is not { } path) return NotFound();
        var memberId = me.MemberId;
        if (!await db.SavedItems.AnyAsync(s => s.MemberId == memberId && s.ContentItemId == id, cancel))
        {
            db.SavedItems.Add(new SavedItem { MemberId = memberId, ContentItemId = id, SavedUtc = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancel);
        }
        TempData["Toast"] = "Bewaard. Je vindt het terug bij Bewaard in je menu.";
        return Redirect("~/" + path);
    }

    [HttpPost("{id}/verwijderen")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancel)
    {
        var memberId = me.MemberId;
        await db.InTransactionAsync(() => db.SavedItems.Where(s => s.MemberId == memberId && s.ContentItemId == id).ExecuteDeleteAsync(cancel), cancel);
        TempData["Toast"] = "Niet meer bewaard.";
        return Redirect(await PathAsync(id, cancel) is { } path ? "~/" + path : "~/kennisbank/bewaard");
    }

    Task<string?> PathAsync(string id, CancellationToken cancel) => catalogue.Published.Where(i => i.ContentItemId == id).Select(i => i.Path).FirstOrDefaultAsync(cancel);
}
