using Microsoft.AspNetCore.Mvc;
using Platform.Contents.Contracts;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Handreikingen;

namespace Platform.Knowledge.Publications;

/// <summary>What readers see: publish the latest version, or take the handreiking from the site.</summary>
[Route("kennisbank/concepten/{id}/publicatie"), Permission(KnowledgePermissions.Publish)]
public sealed class PublicationsController(ContentEditor editor) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        await editor.PublishAsync(item, null, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = "Gepubliceerd. Iedereen kan dit nu lezen.";
        return Redirect("~/" + item.Path);
    }

    [HttpPost("intrekken")]
    public Task<IActionResult> Withdraw(string id, CancellationToken cancel) => WithdrawAsync(id, ContentState.Draft, "Ingetrokken. Alleen redacteuren zien dit nog.", cancel);

    [HttpPost("archiveren")]
    public Task<IActionResult> Archive(string id, CancellationToken cancel) => WithdrawAsync(id, ContentState.Archived, "Gearchiveerd. Je vindt het terug bij de concepten.", cancel);

    async Task<IActionResult> WithdrawAsync(string id, ContentState to, string toast, CancellationToken cancel)
    {
        if (await LatestAsync(id, cancel) is not { } item) return NotFound();
        await editor.WithdrawAsync(item, to, null, cancel);
        await editor.CommitAsync(cancel);
        TempData["Toast"] = toast;
        return Redirect("~/kennisbank/concepten/" + id);
    }

    async Task<ContentItem?> LatestAsync(string id, CancellationToken cancel) =>
        await editor.LatestAsync(id, cancel) is { ContentType: Handreiking.Type } item ? item : null;
}
