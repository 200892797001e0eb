using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Forum.Boards;

[Route("forum"), AllowAnonymous]
public sealed class BoardsController(TenantDb db, Person me) : Controller
{
    [HttpGet(""), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var topics = db.Topics.VisibleTo(me);
        var boards = await db.Boards.VisibleTo(me).OrderBy(b => b.Order).ThenBy(b => b.Id)
            .Select(b => new BoardLine(b.Slug, b.Name, b.Description, b.Kind, b.Public, topics.Count(t => t.BoardId == b.Id), topics.Where(t => t.BoardId == b.Id).Max(t => (DateTimeOffset?)t.ActiveUtc)))
            .ToListAsync(cancel);
        if (boards.Count == 0 && !me.IsSignedIn) return Challenge();
        return View(new BoardList(boards, await topics.OrderByDescending(t => t.ActiveUtc).Take(6).SelectLines(db, me).ToListAsync(cancel)));
    }

    [HttpGet("{board}"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string board, string? filter, int pagina = 1, CancellationToken cancel = default)
    {
        if (await db.Boards.VisibleTo(me).AsNoTracking().SingleOrDefaultAsync(b => b.Slug == board, cancel) is not { } on) return me.IsSignedIn ? NotFound() : Challenge();
        var chosen = me.IsSignedIn ? TopicFilters.Find(filter) : filter == TopicFilters.Unanswered ? filter : null;
        var page = Math.Max(1, pagina);
        var topics = db.Topics.VisibleTo(me).Where(t => t.BoardId == on.Id).Filter(chosen, db, me);
        var total = await topics.CountAsync(cancel);
        var lines = await topics.OrderByDescending(t => t.Pinned).ThenByDescending(t => t.ActiveUtc).ThenByDescending(t => t.Id)
            .Skip((page - 1) * Topic.PageSize).Take(Topic.PageSize).SelectLines(db, me).ToListAsync(cancel);
        if (on.Kind == BoardKind.Casus) Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return View(new BoardPage(on, lines, page, total, chosen));
    }
}

sealed record BoardLine(string Slug, string Name, string Description, BoardKind Kind, bool Public, int Topics, DateTimeOffset? ActiveUtc);

sealed record BoardList(IReadOnlyList<BoardLine> Boards, IReadOnlyList<TopicLine> Latest);

sealed record BoardPage(Board Board, IReadOnlyList<TopicLine> Topics, int Page, int Total, string? Filter);
