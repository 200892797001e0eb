using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Votes;

/// <summary>What readers say of a text.</summary>
public sealed record VotesPage(string ContentItemId, string Title, int Yes, int No, int Page, int Total, IReadOnlyList<RemarkLine> Remarks)
{
    public const int Size = 20;
}

public sealed record RemarkLine(bool Useful, string Remark, int Version, DateTimeOffset AtUtc);

/// <summary>Whether readers found a text useful, for its writers.</summary>
[Route("kennisbank/concepten/{id}/nuttig"), Permission(KnowledgePermissions.Write)]
public sealed class VotesController(TenantDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken cancel, int pagina = 1)
    {
        if (await db.ContentItems.Where(i => i.ContentItemId == id && i.Latest && PieceType.Types.Contains(i.ContentType)).Select(i => i.DisplayText).SingleOrDefaultAsync(cancel) is not { } title) return NotFound();
        pagina = Math.Clamp(pagina, 1, 1000);
        var votes = db.Votes.AsNoTracking().Where(v => v.ContentItemId == id);
        var counts = await votes.GroupBy(v => v.Useful).Select(g => new { Useful = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var remarks = votes.Where(v => v.Remark != "");
        return View(new VotesPage(id, title, counts.FirstOrDefault(c => c.Useful)?.Count ?? 0, counts.FirstOrDefault(c => !c.Useful)?.Count ?? 0, pagina, await remarks.CountAsync(cancel),
            await remarks.OrderByDescending(v => v.AtUtc).Skip((pagina - 1) * VotesPage.Size).Take(VotesPage.Size).Select(v => new RemarkLine(v.Useful, v.Remark, v.Version, v.AtUtc)).ToListAsync(cancel)));
    }
}
