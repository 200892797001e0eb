using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;

namespace Platform.Forum.Api;

/// <summary>Boards and topics as JSON, by the rules of the browser.</summary>
static class ForumApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Forum");
        api.MapGet("/boards", BoardsAsync).WithScope(ApiScopes.ForumRead).WithPermission(ForumPermissions.Read).WithSummary("De borden die je mag zien");
        api.MapGet("/topics", TopicsAsync).WithScope(ApiScopes.ForumRead).WithPermission(ForumPermissions.Read).WithSummary("Onderwerpen, het laatst actieve eerst");
        api.MapPost("/topics", CreateAsync).WithScope(ApiScopes.ForumWrite).WithPermission(ForumPermissions.Post).WithSummary("Begint een onderwerp; een casus wacht op controle (202)");
        api.MapGet("/topics/{id:long}", TopicAsync).WithScope(ApiScopes.ForumRead).WithPermission(ForumPermissions.Read).WithSummary("Een onderwerp met zijn tekst");
        api.MapPut("/topics/{id:long}", UpdateAsync).WithScope(ApiScopes.ForumWrite).WithPermission(ForumPermissions.Post).WithSummary("Wijzigt je eigen onderwerp");
        RepliesApi.Map(api);
    }

    static async Task<IResult> BoardsAsync(TenantDb db, Person me, CancellationToken cancel)
    {
        var topics = db.Topics.VisibleTo(me);
        var boards = await db.Boards.VisibleTo(me).OrderBy(b => b.Order).ThenBy(b => b.Id)
            .Select(b => new { b.Id, b.Slug, b.Name, b.Description, b.Kind, b.Public, Topics = topics.Count(t => t.BoardId == b.Id) }).ToListAsync(cancel);
        return Results.Ok(ApiList<BoardJson>.Of([.. boards.Select(b => new BoardJson(b.Id, b.Slug, b.Name, b.Description, KindName(b.Kind), b.Public, b.Topics))], boards.Count, 1, Math.Max(1, boards.Count), Path("/boards")));
    }

    static async Task<IResult> TopicsAsync(TenantDb db, Person me, string? board, string? filter, int page = 1, CancellationToken cancel = default)
    {
        page = Math.Max(1, page);
        var topics = db.Topics.VisibleTo(me).Where(t => board == null || t.Board.Slug == board).Filter(TopicFilters.Find(filter), db, me);
        var total = await topics.CountAsync(cancel);
        var items = await topics.OrderByDescending(t => t.ActiveUtc).ThenByDescending(t => t.Id).Skip((page - 1) * Topic.PageSize).Take(Topic.PageSize).Select(t => new TopicRow(
            t.Id, t.Board.Slug, t.Board.Kind, t.Title, null, t.State, t.Locked, t.Pinned, t.AuthorId, t.Author.DisplayName, t.ReplyCount, t.AcceptedPostId, t.CreatedUtc, t.ActiveUtc, t.Slug, t.Version)).ToListAsync(cancel);
        var query = string.Join('&', new[] { board is null ? null : "board=" + Uri.EscapeDataString(board), TopicFilters.Find(filter) is { } f ? "filter=" + f : null }.OfType<string>());
        return Results.Ok(ApiList<TopicJson>.Of([.. items.Select(i => i.ToJson())], total, page, Topic.PageSize, Path("/topics") + (query.Length == 0 ? "" : "?" + query)));
    }

    static async Task<IResult> TopicAsync(long id, TenantDb db, Person me, CancellationToken cancel) =>
        await FindAsync(id, db, me, cancel) is { } topic ? Results.Ok(topic) : ApiProblems.Status(404, "Dit onderwerp is er niet.");

    static async Task<IResult> CreateAsync(TopicInput input, TenantDb db, Person me, TimeProvider clock, CancellationToken cancel)
    {
        if (ApiProblems.Invalid(input) is { } problem) return problem;
        if (await db.Boards.VisibleTo(me).SingleOrDefaultAsync(b => b.Slug == input.Board, cancel) is not { } board) return ApiProblems.Invalid([(nameof(input.Board), "Dit bord is er niet.")]);
        var topic = await db.PostTopicAsync(board, me, input.Title, input.Body, clock.GetUtcNow(), cancel);
        var json = await FindAsync(topic.Id, db, me, cancel);
        return board.Kind == BoardKind.Casus ? Results.Accepted(Path($"/topics/{topic.Id}"), json) : Results.Created(Path($"/topics/{topic.Id}"), json);
    }

    static async Task<IResult> UpdateAsync(long id, TopicInput input, TenantDb db, Person me, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Topics.VisibleTo(me).Where(t => t.Id == id).ForChange().SingleOrDefaultAsync(cancel) is not { } topic) return ApiProblems.Status(404, "Dit onderwerp is er niet.");
        if (topic.AuthorId != me.MemberId) return ApiProblems.Status(403, "Alleen de schrijver kan een onderwerp wijzigen.");
        if (ApiProblems.Invalid(input) is { } problem) return problem;
        if (input.Version != topic.Version) return Results.Problem("Dit onderwerp is intussen gewijzigd.", statusCode: 409, title: "Conflict", extensions: new Dictionary<string, object?> { ["current"] = await FindAsync(id, db, me, cancel) });
        await db.RewriteTopicAsync(topic, input.Title, input.Body, clock.GetUtcNow(), cancel);
        var json = await FindAsync(id, db, me, cancel);
        return topic.IsCasus ? Results.Accepted(Path($"/topics/{id}"), json) : Results.Ok(json);
    }

    static async Task<TopicJson?> FindAsync(long id, TenantDb db, Person me, CancellationToken cancel) => (await db.Topics.VisibleTo(me).Where(t => t.Id == id).Select(t => new TopicRow(
        t.Id, t.Board.Slug, t.Board.Kind, t.Title, t.Posts.Where(p => p.IsOpening).Select(p => p.Body).Single(), t.State, t.Locked, t.Pinned, t.AuthorId, t.Author.DisplayName, t.ReplyCount, t.AcceptedPostId,
        t.CreatedUtc, t.ActiveUtc, t.Slug, t.Version)).SingleOrDefaultAsync(cancel))?.ToJson();

    static string KindName(BoardKind kind) => kind switch { BoardKind.Question => "question", BoardKind.Casus => "casus", _ => "discussion" };

    internal static string Path(string path) => TenantContext.Current.PathBase + ApiRoutes.Base + path;

    sealed record TopicRow(
        long Id, string Board, BoardKind Kind, string Title, string? Body, TopicState State, bool Locked, bool Pinned, long AuthorId, string Author, int Replies, long? Accepted,
        DateTimeOffset Created, DateTimeOffset Active, string Slug, int Version)
    {
        public TopicJson ToJson() => new(Id, Board, KindName(Kind), Title, Body, StateName, Pinned, new AuthorJson(AuthorId, Author), Replies, Accepted, Created, Active, TenantContext.Current.PathBase + Topic.UrlOf(Board, Id, Slug), Version);

        string StateName => State switch { TopicState.AwaitingCheck => "awaitingCheck", TopicState.Returned => "returned", _ => Locked ? "locked" : "open" };
    }
}
