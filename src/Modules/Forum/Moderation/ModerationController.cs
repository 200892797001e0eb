using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Reports;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Moderation;

/// <summary>All that waits for a moderator, oldest first.</summary>
[Route("forum/moderatie"), Permission(ForumPermissions.Moderate)]
public sealed class ModerationController(TenantDb db, Person me) : Controller
{
    const int Most = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var visible = db.Topics.VisibleTo(me);
        var casussen = await visible.Where(t => t.State == TopicState.AwaitingCheck).OrderBy(t => t.CreatedUtc).Take(Most)
            .Select(t => new WaitingCasus(t.Id, t.Title, t.Author.DisplayName, t.Posts.Where(p => p.IsOpening).Max(p => p.EditedUtc ?? p.CreatedUtc), t.AuthorId == me.MemberId)).ToListAsync(cancel);
        var reports = await db.Reports.Where(r => r.State == ReportState.Open && visible.Any(t => t.Id == r.Post.TopicId)).OrderBy(r => r.AtUtc).Take(Most)
            .Select(r => new OpenReport(r.PostId, r.Reason, r.AtUtc, r.Post.Author.DisplayName, r.Post.Topic.Title, r.Post.Topic.Board.Name)).ToListAsync(cancel);
        return View(new Queue(casussen, [.. reports.GroupBy(r => r.PostId).Select(g => new ReportedPost(g.First(), g.Count()))]));
    }
}

sealed record Queue(IReadOnlyList<WaitingCasus> Casussen, IReadOnlyList<ReportedPost> Reported);

sealed record WaitingCasus(long Id, string Title, string Author, DateTimeOffset SinceUtc, bool IsMine);

sealed record OpenReport(long PostId, string Reason, DateTimeOffset AtUtc, string Author, string Title, string Board);

sealed record ReportedPost(OpenReport First, int Count);
