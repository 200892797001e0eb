using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.BoardSettings;

[Route("beheer/forum"), Permission(ForumPermissions.Boards)]
public sealed class BoardSettingsController(TenantDb db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await db.Boards.AsNoTracking().OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancel));

    [HttpGet("nieuw")]
    public IActionResult New() => View(new BoardForm());

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(BoardForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Invalid("New", form);
        try
        {
            var board = new Board(TopicSlug.Of(form.Name), form.Kind) { Order = 1 + (await db.Boards.MaxAsync(b => (int?)b.Order, cancel) ?? 0) };
            if (await db.Boards.AnyAsync(b => b.Slug == board.Slug, cancel)) throw new RuleException("Er is al een bord met deze naam.");
            Fill(board, form);
            db.Add(board);
            db.Audit("board.created", $"board:{board.Slug}");
            await db.SaveChangesAsync(cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(nameof(form.Name), rule.Message);
            return Invalid("New", form);
        }
        TempData["Toast"] = "Het bord is aangemaakt.";
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await db.Boards.FindAsync([id], cancel) is { } board ? View(new BoardForm { Name = board.Name, Description = board.Description, Kind = board.Kind, Public = board.Public }) : NotFound();

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Update(long id, BoardForm form, CancellationToken cancel)
    {
        if (await db.Boards.FindAsync([id], cancel) is not { } board) return NotFound();
        form.Kind = board.Kind;
        if (!ModelState.IsValid) return Invalid("Edit", form);
        var opened = board.Public;
        try
        {
            Fill(board, form);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(nameof(form.Public), rule.Message);
            return Invalid("Edit", form);
        }
        if (opened != board.Public) db.Schedule(new ReindexBoard(id, 0));
        db.Audit("board.changed", $"board:{board.Slug}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Het bord is gewijzigd.";
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Moves a board one place up.</summary>
    [HttpPost("{id:long}/moves")]
    public async Task<IActionResult> Move(long id, CancellationToken cancel)
    {
        var boards = await db.Boards.OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancel);
        var at = boards.FindIndex(b => b.Id == id);
        if (at < 0) return NotFound();
        if (at > 0) (boards[at - 1], boards[at]) = (boards[at], boards[at - 1]);
        foreach (var (index, board) in boards.Index()) board.Order = index + 1;
        await db.SaveChangesAsync(cancel);
        return RedirectToAction(nameof(Index));
    }

    static void Fill(Board board, BoardForm form)
    {
        board.OpenToPublic(form.Public);
        board.Name = form.Name.Trim();
        board.Description = form.Description?.Trim() ?? "";
    }

    ViewResult Invalid(string view, BoardForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, form);
    }
}
