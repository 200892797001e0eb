using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Posts;

[Route("forum/berichten/{id:long}")]
public sealed class PostsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    /// <summary>The page of the topic on which it stands.</summary>
    [HttpGet(""), Permission(ForumPermissions.Read)]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await db.FindPostUrlAsync(id, me, cancel) is { } url ? Redirect("~" + url) : NotFound();

    [HttpGet("bewerken"), Permission(ForumPermissions.Reply)]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindMineAsync(id, cancel) is { } post ? Page(post, new PostForm { Body = post.Body, Version = post.Version }) : NotFound();

    [HttpPost("bewerken"), Permission(ForumPermissions.Reply)]
    public async Task<IActionResult> Update(long id, PostForm form, CancellationToken cancel)
    {
        if (await FindMineAsync(id, cancel) is not { } post) return NotFound();
        if (!ModelState.IsValid) return Page(post, form, StatusCodes.Status422UnprocessableEntity);
        if (form.Version != post.Version)
        {
            ModelState.Remove(nameof(form.Version));
            form.Version = post.Version;
            ModelState.AddModelError("", "Deze reactie is intussen op een andere plek gewijzigd. Hieronder staat jouw versie. Sla je die op, dan vervangt hij de andere.");
            return Page(post, form, StatusCodes.Status409Conflict);
        }
        post.Edit(null, form.Body, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Je reactie is gewijzigd.";
        return await BackAsync(id, cancel);
    }

    [HttpPost("verwijderen"), Permission(ForumPermissions.Reply)]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await FindMineAsync(id, cancel) is not { } post) return NotFound();
        await db.InTransactionAsync(async () =>
        {
            post.Delete();
            db.Audit("post.deleted", $"post:{id}");
            await db.SaveChangesAsync(cancel);
            await db.CountRepliesAsync(post.TopicId, cancel);
        }, cancel);
        TempData["Toast"] = "Je reactie is verwijderd.";
        return await BackAsync(id, cancel);
    }

    [HttpGet("weghalen"), Permission(ForumPermissions.Moderate)]
    public async Task<IActionResult> NewRemoval(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { State: PostState.Visible } post ? Removal(post, new RemovalForm()) : NotFound();

    [HttpPost("weghalen"), Permission(ForumPermissions.Moderate)]
    public async Task<IActionResult> Remove(long id, RemovalForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } post) return NotFound();
        if (!ModelState.IsValid) return Removal(post, form, StatusCodes.Status422UnprocessableEntity);
        await db.InTransactionAsync(() => db.RemovePostAsync(post, me.MemberId, form.Reason, clock.GetUtcNow(), cancel), cancel);
        TempData["Toast"] = "Het bericht is weggehaald. De schrijver krijgt bericht.";
        return post.IsOpening ? Redirect("~" + post.Topic.Board.Url) : await BackAsync(id, cancel);
    }

    Task<Post?> FindAsync(long id, CancellationToken cancel) => db.FindPostForChangeAsync(id, db.Topics.VisibleTo(me), cancel);

    async Task<Post?> FindMineAsync(long id, CancellationToken cancel) =>
        await db.FindPostForChangeAsync(id, db.Topics.VisibleTo(me), cancel) is { IsOpening: false, State: PostState.Visible } post && post.AuthorId == me.MemberId ? post : null;

    async Task<IActionResult> BackAsync(long id, CancellationToken cancel) => Redirect("~" + await db.FindPostUrlAsync(id, me, cancel));

    ViewResult Page(Post post, PostForm form, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        ViewData["Post"] = post;
        return View("Edit", form);
    }

    ViewResult Removal(Post post, RemovalForm form, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        ViewData["Post"] = post;
        return View("NewRemoval", form);
    }
}
