using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Kernel.Data;

namespace Platform.Contents.PieceStates;

/// <summary>Puts an item online, takes it off, removes it and brings it back. Types that a module edits itself have their own way.</summary>
[Route("beheer/inhoud/stukken/{id}")]
public sealed class PieceStatesController(TenantDb db, ContentKinds kinds, ContentTypes types, ContentEditor editor, RefreshFurnishing furnishing) : Controller
{
    [HttpPost("publiceren")]
    public Task<IActionResult> Publish(string id, CancellationToken cancel) => ChangeAsync(id, item => editor.PublishAsync(item, null, cancel), "Gepubliceerd. Iedereen kan dit nu lezen.", cancel);

    [HttpPost("intrekken")]
    public Task<IActionResult> Withdraw(string id, CancellationToken cancel) => ChangeAsync(id, item => editor.WithdrawAsync(item, ContentState.Draft, null, cancel), "Van de site gehaald. Het staat nog bij de concepten.", cancel);

    [HttpPost("archiveren")]
    public Task<IActionResult> Archive(string id, CancellationToken cancel) => ChangeAsync(id, item => editor.WithdrawAsync(item, ContentState.Archived, null, cancel), "Gearchiveerd.", cancel);

    [HttpPost("verwijderen")]
    public async Task<IActionResult> Destroy(string id, CancellationToken cancel)
    {
        var answer = await ChangeAsync(id, item => editor.DeleteAsync(item, cancel), "Verwijderd. Je kunt het hieronder terugzetten.", cancel);
        return answer is NotFoundResult || answer is RedirectResult { Url: "~/beheer/inhoud/widgets" } ? answer : Redirect("~/beheer/inhoud/stukken?staat=" + ContentState.Deleted);
    }

    [HttpPost("terugzetten")]
    public async Task<IActionResult> Undo(string id, CancellationToken cancel)
    {
        if (await kinds.Editable(db.ContentItems).SingleOrDefaultAsync(i => i.ContentItemId == id && i.State == ContentState.Deleted, cancel) is not { } item || !May(item)) return NotFound();
        await editor.RestoreAsync(item, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "Teruggezet als concept.";
        return Redirect(Place(item));
    }

    async Task<IActionResult> ChangeAsync(string id, Func<ContentItem, Task> change, string toast, CancellationToken cancel)
    {
        if (await kinds.Editable(db.ContentItems).SingleOrDefaultAsync(i => i.ContentItemId == id && i.Latest, cancel) is not { } item || !May(item)) return NotFound();
        await change(item);
        await editor.CommitAsync(cancel);
        await furnishing.RefreshAsync(item.ContentType, cancel);
        TempData["Toast"] = toast;
        return Redirect(Place(item));
    }

    bool May(ContentItem item) => kinds.MayPublish(item.ContentType) && kinds.Find(item.ContentType)?.EditorUrl is null;

    string Place(ContentItem item) => types.Find(item.ContentType)?.Stereotype == ShippedTypes.Widget ? "~/beheer/inhoud/widgets" : "~/beheer/inhoud/stukken/" + item.ContentItemId;
}
