using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Contracts;
using Platform.Forum.Data;
using Platform.Forum.Follows;
using Platform.Forum.Posts;
using Platform.Forum.Reads;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Topics;

/// <summary>Writing on the forum, for the browser and the API alike.</summary>
static class Posting
{
    extension(TenantDb db)
    {
        /// <summary>Starts a topic; on a casus board it waits for a moderator. Its author follows it.</summary>
        public Task<Topic> PostTopicAsync(Board board, Person me, string title, string body, DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(async () =>
        {
            db.Attach(board);
            var topic = new Topic(board, me.MemberId, title, body, now);
            db.Add(topic);
            db.Raise(() => board.Kind == BoardKind.Casus ? (IEvent)new CasusSubmitted(topic.Id, board.Slug) : new TopicPosted(topic.Id, board.Slug));
            await db.SaveChangesAsync(cancel);
            await db.FinishPostAsync(topic.Id, topic.Opening.Id, me.MemberId, cancel);
            return topic;
        }, cancel);

        /// <summary>Changes title and opening, and puts a casus in line for its check.</summary>
        public async Task RewriteTopicAsync(Topic topic, string title, string body, DateTimeOffset now, CancellationToken cancel)
        {
            topic.Rewrite(title, body, now);
            if (topic.IsCasus) db.Raise(() => new CasusSubmitted(topic.Id, topic.Board.Slug));
            await db.SaveChangesAsync(cancel);
        }

        /// <summary>Places a reply. Its author follows the topic from now on.</summary>
        /// <exception cref="RuleException">The topic is locked or not open.</exception>
        public Task<Post> ReplyAsync(long topicId, string boardSlug, Person me, string body, DateTimeOffset now, CancellationToken cancel) => db.InTransactionAsync(async () =>
        {
            // Counting first locks the row: a lock or removal that comes a moment later waits for us, one that came before stops us.
            var open = await db.Topics.Where(t => t.Id == topicId && t.State == TopicState.Open && !t.Locked).ExecuteUpdateAsync(u => u
                .SetProperty(t => t.ReplyCount, t => t.ReplyCount + 1).SetProperty(t => t.PostCount, t => t.PostCount + 1).SetProperty(t => t.ActiveUtc, now), cancel);
            if (open == 0) throw new RuleException("Dit onderwerp is gesloten. Je kunt er niet meer op reageren.");

            var reply = Post.ReplyTo(topicId, me.MemberId, body, now);
            db.Add(reply);
            db.Raise(() => new TopicAnswered(topicId, reply.Id, boardSlug));
            await db.SaveChangesAsync(cancel);
            await db.FinishPostAsync(topicId, reply.Id, me.MemberId, cancel);
            return reply;
        }, cancel);

        /// <summary>The number of replies that can be read, after one was taken away.</summary>
        public Task<int> CountRepliesAsync(long topicId, CancellationToken cancel) => db.Topics.Where(t => t.Id == topicId).ExecuteUpdateAsync(u => u
            .SetProperty(t => t.ReplyCount, t => t.Posts.Count(p => !p.IsOpening && p.State == PostState.Visible))
            .SetProperty(t => t.AcceptedPostId, t => t.Posts.Any(p => p.Id == t.AcceptedPostId && p.State == PostState.Visible) ? t.AcceptedPostId : null), cancel);

        async Task FinishPostAsync(long topicId, long postId, long memberId, CancellationToken cancel)
        {
            await db.Topics.Where(t => t.Id == topicId).ExecuteUpdateAsync(u => u.SetProperty(t => t.LastPostId, postId), cancel);
            await db.FollowAsync(topicId, memberId, cancel);
            await db.MarkReadAsync(topicId, memberId, postId, cancel);
        }
    }
}
