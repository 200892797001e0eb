using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Saved;

/// <summary>A line of the reading list.</summary>
public sealed record SavedLine(string ContentItemId, string ContentType, string Title, string Path, int Minutes, string Note);

/// <summary>What a member has saved, in the member's own order.</summary>
public sealed record SavedPage(int Page, int Total, IReadOnlyList<SavedLine> Lines)
{
    public const int Size = 20;
}

/// <summary>A member's own reading list.</summary>
[Route("mijn/bewaard")]
public sealed class SavedController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1)
    {
        var saved = SavedCards.Of(db, me.MemberId);
        var total = await saved.CountAsync(cancel);
        pagina = Math.Clamp(pagina, 1, Math.Max(1, (total + SavedPage.Size - 1) / SavedPage.Size));
        return View(new SavedPage(pagina, total, await saved.Skip((pagina - 1) * SavedPage.Size).Take(SavedPage.Size)
            .Select(s => new SavedLine(s.Item.ContentItemId, s.Item.ContentType, s.Item.DisplayText, s.Item.Path!, s.Item.ReadingMinutes, s.Saved.Note)).ToListAsync(cancel)));
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Save(string id, CancellationToken cancel)
    {
        if (await PathAsync(id, cancel) is not { } path) return NotFound();
        var memberId = me.MemberId;
        await db.InTransactionAsync(async () =>
        {
            if (await db.SavedItems.AnyAsync(s => s.MemberId == memberId && s.ContentItemId == id, cancel)) return;
            var first = await db.SavedItems.Where(s => s.MemberId == memberId).MinAsync(s => (long?)s.Position, cancel) ?? 0;
            db.Add(new SavedItem { MemberId = memberId, ContentItemId = id, SavedUtc = clock.GetUtcNow(), Position = first - 1 });
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = "Bewaard. Je vindt het terug bij Bewaard in je menu.";
        return Redirect("~/" + path);
    }

    [HttpPost("{id}/verwijderen")]
    public async Task<IActionResult> Remove(string id, CancellationToken cancel, bool lijst = false)
    {
        var memberId = me.MemberId;
        await db.InTransactionAsync(() => db.SavedItems.Where(s => s.MemberId == memberId && s.ContentItemId == id).ExecuteDeleteAsync(cancel), cancel);
        TempData["Toast"] = "Niet meer bewaard.";
        return Redirect(!lijst && await PathAsync(id, cancel) is { } path ? "~/" + path : "~/mijn/bewaard");
    }

    [HttpPost("{id}/notitie")]
    public async Task<IActionResult> Note(string id, [StringLength(300)] string? notitie, CancellationToken cancel)
    {
        var memberId = me.MemberId;
        if (await db.SavedItems.SingleOrDefaultAsync(s => s.MemberId == memberId && s.ContentItemId == id, cancel) is not { } saved) return NotFound();
        var note = (notitie ?? "").Trim();
        saved.Note = note.Length <= 300 ? note : note[..300]; // the field holds no more
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = note.Length == 0 ? "Notitie weggehaald." : "Notitie bewaard.";
        return Redirect("~/mijn/bewaard");
    }

    [HttpPost("{id}/omhoog")]
    public Task<IActionResult> Up(string id, CancellationToken cancel) => MoveAsync(id, -1, cancel);

    [HttpPost("{id}/omlaag")]
    public Task<IActionResult> Down(string id, CancellationToken cancel) => MoveAsync(id, +1, cancel);

    async Task<IActionResult> MoveAsync(string id, int step, CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            var list = await SavedCards.Of(db, me.MemberId).Select(s => s.Saved).AsTracking().ToListAsync(cancel);
            var at = list.FindIndex(s => s.ContentItemId == id);
            if (at < 0 || at + step < 0 || at + step >= list.Count) return;
            (list[at], list[at + step]) = (list[at + step], list[at]);
            foreach (var (index, saved) in list.Index()) saved.Position = index;
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return Redirect("~/mijn/bewaard#" + id);
    }

    Task<string?> PathAsync(string id, CancellationToken cancel) => db.ContentItems.Where(i => i.Published && i.ContentItemId == id && PieceType.Types.Contains(i.ContentType)).Select(i => i.Path).FirstOrDefaultAsync(cancel);
}
