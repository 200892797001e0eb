using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Reports;

[Route("forum/berichten/{id:long}/melden"), Permission(ForumPermissions.Read)]
public sealed class ReportsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    const string Waiting = "Je hebt dit bericht al gemeld. Een moderator kijkt ernaar.";

    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } post) return NotFound();
        if (!await HasOpenAsync(id, cancel)) return Page(post, new ReportForm());
        TempData["Toast"] = Waiting;
        return Redirect("~" + await db.FindPostUrlAsync(id, me, cancel));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, ReportForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } post) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(post, form);
        }
        var told = !await HasOpenAsync(id, cancel);
        if (told)
        {
            db.Add(new Report { PostId = id, ReporterId = me.MemberId, Reason = form.Reason.Trim(), AtUtc = clock.GetUtcNow() });
            db.Raise(() => new PostReported(post.TopicId, id, post.Topic.Board.Slug));
            await db.SaveChangesAsync(cancel);
        }
        TempData["Toast"] = told ? "Dank je. Een moderator kijkt ernaar en laat je weten wat ermee gebeurt." : Waiting;
        return Redirect("~" + await db.FindPostUrlAsync(id, me, cancel));
    }

    Task<Post?> FindAsync(long id, CancellationToken cancel)
    {
        var visible = db.Topics.VisibleTo(me).Placed();
        return db.Posts.AsNoTracking().Include(p => p.Topic).ThenInclude(t => t.Board)
            .SingleOrDefaultAsync(p => p.Id == id && p.State == PostState.Visible && p.AuthorId != me.MemberId && visible.Any(t => t.Id == p.TopicId), cancel);
    }

    Task<bool> HasOpenAsync(long id, CancellationToken cancel) => db.Reports.AnyAsync(r => r.PostId == id && r.ReporterId == me.MemberId && r.State == ReportState.Open, cancel);

    ViewResult Page(Post post, ReportForm form)
    {
        ViewData["Post"] = post;
        return View("New", form);
    }
}
