using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Answers;

/// <summary>The reply that helped: chosen by who asked, or by a moderator, on a board of questions.</summary>
[Route("forum/berichten/{id:long}/answers"), Permission(ForumPermissions.Reply)]
public sealed class AnswersController(TenantDb db, Person me) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } reply) return NotFound();
        var (topicId, slug, url) = (reply.TopicId, reply.Topic.Board.Slug, await db.FindPostUrlAsync(id, me, cancel));
        await db.InTransactionAsync(async () =>
        {
            await db.Topics.Where(t => t.Id == topicId).ExecuteUpdateAsync(u => u.SetProperty(t => t.AcceptedPostId, id), cancel);
            db.Raise(() => new AnswerAccepted(topicId, id, slug));
            db.Notify(new Notice(reply.AuthorId, NoticeKind.Reply, $"Jouw antwoord op ‘{reply.Topic.Title}’ is gekozen als beste antwoord.", url!, me.MemberId));
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = "Dit is nu het beste antwoord.";
        return Redirect("~" + url);
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } reply) return NotFound();
        await db.Topics.Where(t => t.Id == reply.TopicId && t.AcceptedPostId == id).ExecuteUpdateAsync(u => u.SetProperty(t => t.AcceptedPostId, (long?)null), cancel);
        return Redirect("~" + await db.FindPostUrlAsync(id, me, cancel));
    }

    /// <summary>A reply that this person may choose.</summary>
    Task<Post?> FindAsync(long id, CancellationToken cancel)
    {
        var (memberId, moderates) = (me.MemberId, me.Moderates);
        var mine = db.Topics.VisibleTo(me).Placed().Where(t => t.Board.Kind == BoardKind.Question && (moderates || t.AuthorId == memberId));
        return db.Posts.AsNoTracking().Include(p => p.Topic).ThenInclude(t => t.Board)
            .SingleOrDefaultAsync(p => p.Id == id && !p.IsOpening && p.State == PostState.Visible && mine.Any(t => t.Id == p.TopicId), cancel);
    }
}
