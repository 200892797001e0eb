using Microsoft.EntityFrameworkCore;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Notifications.Contracts;

namespace Platform.Forum.Posts;

static class Removing
{
    extension(TenantDb db)
    {
        /// <summary>A moderator removes a post and its author hears why. With an opening the whole topic goes. Saves nothing yet, except the count.</summary>
        public async Task RemovePostAsync(Post post, long moderatorId, string reason, DateTimeOffset now, CancellationToken cancel)
        {
            post.Remove(reason, now);
            var (topicId, postId, slug) = (post.TopicId, post.Id, post.Topic.Board.Slug);
            if (post.IsOpening) post.Topic.Remove();
            db.Raise(() => new PostRemoved(topicId, postId, slug));
            db.Notify(new Notice(post.AuthorId, NoticeKind.Moderation, $"Een moderator heeft je bericht op het forum weggehaald. Reden: {reason}", post.IsOpening ? post.Topic.Board.Url : post.Topic.Url, moderatorId));
            await db.SaveChangesAsync(cancel);
            await db.CountRepliesAsync(topicId, cancel);
        }

        /// <summary>A post with all that removing it needs.</summary>
        public Task<Post?> FindPostForChangeAsync(long id, IQueryable<Topic> visible, CancellationToken cancel) => db.Posts
            .Include(p => p.Topic).ThenInclude(t => t.Board).Include(p => p.Revisions)
            .SingleOrDefaultAsync(p => p.Id == id && visible.Any(t => t.Id == p.TopicId), cancel);
    }
}
