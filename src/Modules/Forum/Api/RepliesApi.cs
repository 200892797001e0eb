using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Posts;
using Platform.Forum.Replies;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Api;

static class RepliesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/topics/{id:long}/replies", ListAsync).WithScope(ApiScopes.ForumRead).WithPermission(ForumPermissions.Read).WithSummary("De reacties op een onderwerp, de oudste eerst");
        api.MapPost("/topics/{id:long}/replies", CreateAsync).WithScope(ApiScopes.ForumWrite).WithPermission(ForumPermissions.Reply).WithSummary("Plaatst een reactie");
    }

    static async Task<IResult> ListAsync(long id, TenantDb db, Person me, int page = 1, CancellationToken cancel = default)
    {
        page = Math.Max(1, page);
        if (!await db.Topics.VisibleTo(me).AnyAsync(t => t.Id == id, cancel)) return ApiProblems.Status(404, "Dit onderwerp is er niet.");
        var replies = db.Posts.Where(p => p.TopicId == id && !p.IsOpening);
        var total = await replies.CountAsync(cancel);
        var items = await replies.OrderBy(p => p.Id).Skip((page - 1) * Topic.PageSize).Take(Topic.PageSize).Select(p => new Row(
            p.Id, p.TopicId, p.Body, p.State, p.AuthorId, p.Author.DisplayName, p.UsefulCount, p.Topic.AcceptedPostId == p.Id, p.CreatedUtc, p.EditedUtc, p.Version)).ToListAsync(cancel);
        return Results.Ok(ApiList<ReplyJson>.Of([.. items.Select(i => i.ToJson())], total, page, Topic.PageSize, ForumApi.Path($"/topics/{id}/replies")));
    }

    static async Task<IResult> CreateAsync(long id, ReplyForm form, TenantDb db, Person me, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Topics.VisibleTo(me).Where(t => t.Id == id).Select(t => t.Board.Slug).SingleOrDefaultAsync(cancel) is not { } board) return ApiProblems.Status(404, "Dit onderwerp is er niet.");
        if (ApiProblems.Invalid(form) is { } problem) return problem;
        try
        {
            var reply = await db.ReplyAsync(id, board, me, form.Body, clock.GetUtcNow(), cancel);
            return Results.Created(ForumApi.Path($"/topics/{id}/replies"), new Row(reply.Id, id, reply.Body, reply.State, me.MemberId, me.Name, 0, false, reply.CreatedUtc, null, 0).ToJson());
        }
        catch (RuleException rule)
        {
            return ApiProblems.Status(409, rule.Message);
        }
    }

    sealed record Row(long Id, long TopicId, string Body, PostState State, long AuthorId, string Author, int Useful, bool Accepted, DateTimeOffset Created, DateTimeOffset? Edited, int Version)
    {
        public ReplyJson ToJson() => new(Id, TopicId, Body, State switch { PostState.Deleted => "deleted", PostState.Removed => "removed", _ => "visible" }, new AuthorJson(AuthorId, Author), Useful, Accepted, Created, Edited, Version);
    }
}
