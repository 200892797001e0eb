using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Removals;

/// <summary>Remove a piece, and bring it back.</summary>
[Route("kennisbank/concepten/{id}/verwijdering"), Permission(KnowledgePermissions.Publish)]
public sealed class RemovalsController(TenantDb db, ContentEditor editor) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel) is not { } item || !PieceType.Owns(item.ContentType)) return NotFound();
        await editor.DeleteAsync(item, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "Verwijderd. Je kunt het hieronder terugzetten.";
        return Redirect("~/kennisbank/concepten#verwijderd");
    }

    [HttpPost("ongedaan")]
    public async Task<IActionResult> Undo(string id, CancellationToken cancel)
    {
        if (await db.ContentItems.SingleOrDefaultAsync(i => i.ContentItemId == id && PieceType.Types.Contains(i.ContentType) && i.State == ContentState.Deleted, cancel) is not { } item) return NotFound();
        var back = await editor.RestoreAsync(item, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = back switch
        {
            ContentReturn.Published => "Teruggezet. Iedereen kan dit weer lezen.",
            ContentReturn.AddressTaken => "Teruggezet als concept, want een ander stuk heeft nu het adres van dit stuk. Publiceer het om het op een nieuw adres te tonen.",
            _ => "Teruggezet als concept.",
        };
        return Redirect("~/kennisbank/concepten/" + id);
    }
}
