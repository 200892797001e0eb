using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Topics;

/// <summary>The queries of a topic's page, compiled: it is the most read page of a network.</summary>
static class TopicQueries
{
    delegate Task<TopicHead?> FindHead(TenantDb db, long id, long memberId, bool members, bool casus, bool moderates, CancellationToken cancel);

    delegate IAsyncEnumerable<PostLine> ListPosts(TenantDb db, long topicId, long memberId, int skip);

    // The same conditions as TopicVisibility.VisibleTo, which a compiled query cannot call; a test compares the two.
    static readonly PerModel<FindHead> s_head = new(() =>
    {
        var query = EF.CompileAsyncQuery((TenantDb db, long id, long memberId, bool members, bool casus, bool moderates, CancellationToken cancel) => db.Set<Topic>()
            .Where(t => t.Id == id && (t.State == TopicState.Open || (t.State != TopicState.Removed && (moderates || t.AuthorId == memberId)))
                && (t.Board.Kind == BoardKind.Casus ? casus : members || t.Board.Public))
            .Select(t => new TopicHead(
                t.Id, t.Board.Slug, t.Board.Name, t.Board.Kind, t.Title, t.Slug, t.State, t.Locked, t.Pinned, t.AuthorId,
                t.ReplyCount, t.PostCount, t.AcceptedPostId, t.ReturnReason, t.ActiveUtc, t.Posts.Where(p => p.State == PostState.Visible).Select(p => p.AuthorId).Distinct().Count(),
                db.Set<Follows.Follow>().Any(f => f.TopicId == t.Id && f.MemberId == memberId),
                db.Set<Reads.ReadMarker>().Where(r => r.TopicId == t.Id && r.MemberId == memberId).Select(r => (long?)r.LastPostId).SingleOrDefault()))
            .SingleOrDefault());
        return (db, id, memberId, members, casus, moderates, cancel) => query(db, id, memberId, members, casus, moderates, cancel);
    });

    static readonly PerModel<ListPosts> s_posts = new(() =>
    {
        var query = EF.CompileAsyncQuery((TenantDb db, long topicId, long memberId, int skip) => db.Set<Post>()
            .Where(p => p.TopicId == topicId).OrderBy(p => p.Id).Skip(skip).Take(Topic.PageSize)
            .Select(p => new PostLine(
                p.Id, p.IsOpening, p.AuthorId, p.Author.DisplayName, p.Author.Function, p.Author.Organisation, p.BodyHtml,
                p.CreatedUtc, p.EditedUtc, p.State, p.RemovalReason, p.UsefulCount, db.Set<Reactions.Reaction>().Any(r => r.PostId == p.Id && r.MemberId == memberId))));
        return (db, topicId, memberId, skip) => query(db, topicId, memberId, skip);
    });

    extension(TenantDb db)
    {
        public Task<TopicHead?> FindHeadAsync(long id, Person me, CancellationToken cancel) =>
            s_head.For(db)(db, id, me.Id ?? 0, me.Can(ForumPermissions.Read), me.SeesCasus, me.Moderates, cancel);

        public async Task<List<PostLine>> ListPostsAsync(long topicId, Person me, int page, CancellationToken cancel)
        {
            var posts = new List<PostLine>(Topic.PageSize);
            await foreach (var post in s_posts.For(db)(db, topicId, me.Id ?? 0, (page - 1) * Topic.PageSize).WithCancellation(cancel)) posts.Add(post);
            return posts;
        }

        /// <summary>Address of a post, with the page it stands on, or null when this person may not know of it.</summary>
        public async Task<string?> FindPostUrlAsync(long postId, Person me, CancellationToken cancel)
        {
            var visible = db.Topics.VisibleTo(me);
            var post = await db.Posts.Where(p => p.Id == postId && visible.Any(t => t.Id == p.TopicId))
                .Select(p => new { p.Topic.Board.Slug, p.TopicId, TopicSlug = p.Topic.Slug, Before = p.Topic.Posts.Count(o => o.Id < p.Id) }).SingleOrDefaultAsync(cancel);
            return post is null ? null : PostUrl(Topic.UrlOf(post.Slug, post.TopicId, post.TopicSlug), postId, post.Before);
        }
    }

    /// <param name="before">How many posts come before it.</param>
    public static string PostUrl(string topicUrl, long postId, int before) => topicUrl + (before < Topic.PageSize ? "" : "?pagina=" + (before / Topic.PageSize + 1)) + "#reactie-" + postId;
}
