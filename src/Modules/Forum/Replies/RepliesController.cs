using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Replies;

[Route("forum/{board}/{topicId:long}/reacties"), Permission(ForumPermissions.Reply)]
public sealed class RepliesController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    /// <summary>An empty form, or one that starts with a quote.</summary>
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string board, long topicId, long? citeer, CancellationToken cancel)
    {
        if (await FindTopicAsync(board, topicId, cancel) is not { } topic) return NotFound();
        var quoted = citeer is null ? null : await db.Posts.AsNoTracking().Where(p => p.Id == citeer && p.TopicId == topicId && p.State == PostState.Visible)
            .Select(p => new { p.Author.DisplayName, p.Body }).SingleOrDefaultAsync(cancel);
        return Page(topic, new ReplyForm { Body = quoted is null ? "" : Quote.Of(quoted.DisplayName, quoted.Body) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string board, long topicId, ReplyForm form, CancellationToken cancel)
    {
        if (await FindTopicAsync(board, topicId, cancel) is not { } topic) return NotFound();
        if (!ModelState.IsValid) return Invalid(topic, form);
        try
        {
            var reply = await db.ReplyAsync(topicId, board, me, form.Body, clock.GetUtcNow(), cancel);
            TempData["Toast"] = "Je reactie is geplaatst.";
            return Redirect("~" + await db.FindPostUrlAsync(reply.Id, me, cancel));
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            return Invalid(topic, form);
        }
    }

    Task<Topic?> FindTopicAsync(string board, long topicId, CancellationToken cancel) =>
        db.Topics.VisibleTo(me).AsNoTracking().Include(t => t.Board).SingleOrDefaultAsync(t => t.Id == topicId && t.Board.Slug == board, cancel);

    ViewResult Page(Topic topic, ReplyForm form)
    {
        (form.Board, form.TopicId) = (topic.Board.Slug, topic.Id);
        ViewData["Topic"] = topic;
        return View("New", form);
    }

    ViewResult Invalid(Topic topic, ReplyForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page(topic, form);
    }
}
