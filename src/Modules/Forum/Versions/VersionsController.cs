using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Forum.Versions;

/// <summary>What stood in a post before, for its author and the moderators. When the author deletes the post, its versions are gone too.</summary>
[Route("forum/berichten/{id:long}/versies"), Permission(ForumPermissions.Read)]
public sealed class VersionsController(TenantDb db, Person me) : Controller
{
    const int Most = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        var (visible, moderates, mine) = (db.Topics.VisibleTo(me), me.Moderates, me.MemberId);
        var found = await db.Posts.AsNoTracking().Include(p => p.Topic).ThenInclude(t => t.Board)
            .SingleOrDefaultAsync(p => p.Id == id && p.State != PostState.Deleted && (moderates || p.AuthorId == mine) && visible.Any(t => t.Id == p.TopicId), cancel);
        if (found is not { } post) return NotFound();

        var older = await db.Set<Revision>().AsNoTracking().Where(r => r.PostId == id).OrderByDescending(r => r.Id).Take(Most + 1).ToListAsync(cancel);
        if (post.Topic.IsCasus) Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return View(new PostVersions(post, older.Count > Most, [.. Lines(post, older).Take(Most)]));
    }

    static IEnumerable<VersionLine> Lines(Post post, List<Revision> older)
    {
        // A revision says when its text was replaced: at that moment the next one began. The first began when the post was written.
        var texts = older.Select((r, i) => (r.Title, r.Body, Began: i + 1 < older.Count ? older[i + 1].AtUtc : post.CreatedUtc)).ToList();
        if (post.State == PostState.Visible) texts.Insert(0, (post.IsOpening ? post.Topic.Title : null, post.Body, older.Count > 0 ? older[0].AtUtc : post.CreatedUtc));
        return texts.Select((text, i) =>
        {
            var before = i + 1 < texts.Count ? texts[i + 1] : text;
            return new VersionLine(text.Began, text.Title is null ? null : Marked.Of(before.Title ?? "", text.Title), Marked.Of(before.Body, text.Body));
        });
    }
}

/// <param name="HasMore">There are older versions than these.</param>
sealed record PostVersions(Post Post, bool HasMore, IReadOnlyList<VersionLine> Versions)
{
    public IReadOnlyList<Crumb> Crumbs =>
        [new("Forum", "~/forum"), new(Post.Topic.Board.Name, "~" + Post.Topic.Board.Url), new(Post.Topic.IsCasus ? $"Casus {Post.TopicId}" : Post.Topic.Title, "~" + Post.Topic.Url), new("Eerdere versies")];
}

/// <summary>A text as it stood, with what came and went since the one before.</summary>
sealed record VersionLine(DateTimeOffset BeganUtc, IHtmlContent? Title, IHtmlContent Body);
