using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Confirmations;

/// <summary>Somebody read a published text again and found it still right.</summary>
[Route("kennisbank/concepten/{id}/bevestigingen"), Permission(KnowledgePermissions.Publish)]
public sealed class ConfirmationsController(ContentEditor editor, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, DateOnly? tot, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel) is not { } item || !PieceType.Owns(item.ContentType)) return NotFound();
        if (tot is not { } day || day <= ReviewDay.Today(clock)) throw new RuleException("Kies een dag in de toekomst waarop iemand de tekst weer bekijkt.");
        await editor.ConfirmAsync(item, day, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "Bevestigd: de tekst klopt nog.";
        return Redirect("~/kennisbank/concepten/" + id);
    }
}
