using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Reports;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Decisions;

/// <summary>Decides about a reported post: it stays or it goes. Whoever reported it and whoever wrote it hear so.</summary>
[Route("forum/moderatie/meldingen/{postId:long}"), Permission(ForumPermissions.Moderate)]
public sealed class DecisionsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long postId, CancellationToken cancel) => await LoadAsync(postId, cancel) ? View("New", new DecisionForm()) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long postId, DecisionForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(postId, cancel)) return NotFound();
        if (ModelState.IsValid)
        {
            try
            {
                await db.InTransactionAsync(() => DecideAsync((Post)ViewData["Post"]!, form, cancel), cancel);
                TempData["Toast"] = form.Verdict == Verdict.Keep ? "Het bericht blijft staan. De melder krijgt bericht." : "Het bericht is weggehaald. De schrijver en de melder krijgen bericht.";
                return Redirect("~/forum/moderatie");
            }
            catch (RuleException rule)
            {
                ModelState.AddModelError("", rule.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", form);
    }

    async Task DecideAsync(Post post, DecisionForm form, CancellationToken cancel)
    {
        if (post.AuthorId == me.MemberId) throw new RuleException("Dit bericht is van jou. Een andere moderator beslist erover.");
        var open = db.Reports.Where(r => r.PostId == post.Id && r.State == ReportState.Open);
        var reporters = await open.Select(r => r.ReporterId).ToListAsync(cancel);
        var (state, now, answer) = (form.Verdict == Verdict.Keep ? ReportState.Kept : ReportState.Removed, clock.GetUtcNow(), form.Reason.Trim());
        var decided = await open.ExecuteUpdateAsync(u => u.SetProperty(r => r.State, state).SetProperty(r => r.DecidedById, me.MemberId).SetProperty(r => r.DecidedUtc, now).SetProperty(r => r.Answer, answer), cancel);
        if (decided == 0) throw new RuleException("Een collega heeft hier net over beslist.");

        if (state == ReportState.Removed) await db.RemovePostAsync(post, me.MemberId, answer, now, cancel);
        var url = post.Topic.State == TopicState.Open ? post.Topic.Url : post.Topic.Board.Url;
        var outcome = state == ReportState.Kept ? "blijft staan" : "is weggehaald";
        foreach (var reporter in reporters)
            db.Notify(new Notice(reporter, NoticeKind.Moderation, $"Een moderator heeft naar je melding gekeken. Het bericht {outcome}. Reden: {answer}", url, me.MemberId));
        if (state == ReportState.Kept)
            db.Notify(new Notice(post.AuthorId, NoticeKind.Moderation, $"Iemand meldde een bericht van jou. Een moderator heeft gekeken en het bericht blijft staan. Reden: {answer}", url, me.MemberId));
        db.Audit(state == ReportState.Kept ? "report.kept" : "report.removed", $"post:{post.Id}");
        await db.SaveChangesAsync(cancel);
    }

    async Task<bool> LoadAsync(long postId, CancellationToken cancel)
    {
        if (await db.FindPostForChangeAsync(postId, db.Topics.VisibleTo(me), cancel) is not { State: PostState.Visible } post) return false;
        var reports = await db.Reports.AsNoTracking().Where(r => r.PostId == postId && r.State == ReportState.Open).OrderBy(r => r.AtUtc)
            .Select(r => new ReportLine(r.Reporter.DisplayName, r.Reason, r.AtUtc)).ToListAsync(cancel);
        ViewData["Post"] = post;
        ViewData["Reports"] = reports;
        return reports.Count > 0 || HttpMethods.IsPost(Request.Method);
    }
}

sealed record ReportLine(string Reporter, string Reason, DateTimeOffset AtUtc);
