using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Topics;
using Platform.Forum.Unfollows;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Follows;

/// <summary>Tells everybody who follows a topic of a new reply, except who wrote it. Of a casus neither title nor text.</summary>
sealed class TellFollowers(TenantDb db, UnfollowLinks unfollow) : IHandle<TopicAnswered>
{
    public async Task HandleAsync(TopicAnswered message, CancellationToken cancel)
    {
        var reply = await db.Posts.AsNoTracking().Where(p => p.Id == message.ReplyId && p.State == PostState.Visible && p.Topic.State == TopicState.Open)
            .Select(p => new
            {
                p.AuthorId,
                Author = p.Author.DisplayName,
                p.Topic.Title,
                p.Topic.Board.Kind,
                p.Topic.Board.Slug,
                TopicSlug = p.Topic.Slug,
                Before = p.Topic.Posts.Count(o => o.Id < p.Id),
            }).SingleOrDefaultAsync(cancel);
        if (reply is null) return; // taken away before we came to it

        var url = TopicQueries.PostUrl(Topic.UrlOf(reply.Slug, message.TopicId, reply.TopicSlug), message.ReplyId, reply.Before);
        var text = reply.Kind == BoardKind.Casus ? "Er is een nieuwe reactie op een casus die je volgt." : $"Er is een nieuwe reactie van {reply.Author} op ‘{reply.Title}’.";
        foreach (var follower in await db.Follows.Where(f => f.TopicId == message.TopicId && f.MemberId != reply.AuthorId).Select(f => f.MemberId).ToListAsync(cancel))
        {
            db.Notify(new Notice(follower, NoticeKind.Reply, text, url, reply.AuthorId)
            {
                Key = $"reply:{message.ReplyId}",
                MailLink = new NoticeLink("Dit onderwerp niet meer volgen", unfollow.PathFor(message.TopicId, follower)),
            });
        }
        await db.SaveChangesAsync(cancel);
    }
}
