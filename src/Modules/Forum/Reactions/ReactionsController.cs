using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Reactions;

/// <summary>"Nuttig": once for each member, not for your own post.</summary>
[Route("forum/berichten/{id:long}/reactions"), Permission(ForumPermissions.Reply)]
public sealed class ReactionsController(TenantDb db, Person me) : Controller
{
    [HttpPost("")]
    public Task<IActionResult> Create(long id, CancellationToken cancel) => ChangeAsync(id, () => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO forum_reactions ("PostId", "MemberId") VALUES ({id}, {me.MemberId}) ON CONFLICT DO NOTHING""", cancel), cancel);

    [HttpPost("remove")]
    public Task<IActionResult> Remove(long id, CancellationToken cancel) => ChangeAsync(id, () =>
        db.Reactions.Where(r => r.PostId == id && r.MemberId == me.MemberId).ExecuteDeleteAsync(cancel), cancel);

    async Task<IActionResult> ChangeAsync(long id, Func<Task> change, CancellationToken cancel)
    {
        var visible = db.Topics.VisibleTo(me).Placed();
        if (!await db.Posts.AnyAsync(p => p.Id == id && p.State == PostState.Visible && p.AuthorId != me.MemberId && visible.Any(t => t.Id == p.TopicId), cancel)) return NotFound();
        await db.InTransactionAsync(async () =>
        {
            await change();
            await db.Posts.Where(p => p.Id == id).ExecuteUpdateAsync(u => u.SetProperty(p => p.UsefulCount, p => db.Set<Reaction>().Count(r => r.PostId == p.Id)), cancel);
        }, cancel);
        return Redirect("~" + await db.FindPostUrlAsync(id, me, cancel));
    }
}
