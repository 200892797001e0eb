using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Boards;
using Platform.Forum.Data;
using Platform.Forum.Reads;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Forum.Topics;

[Route("forum/{board}")]
public sealed class TopicsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    /// <param name="key">Id and slug. Routing would split them at the last dash, so they are split here.</param>
    [HttpGet("{key}"), AllowAnonymous, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string board, string key, int pagina = 1, CancellationToken cancel = default)
    {
        var dash = key.IndexOf('-');
        if (!long.TryParse(dash < 0 ? key : key.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return NotFound();

        // A visitor is asked to log in, whether the topic exists or not: links in mails keep working and nothing is told.
        if (await db.FindHeadAsync(id, me, cancel) is not { } topic) return me.IsSignedIn ? NotFound() : Challenge();
        if (board != topic.BoardSlug || dash < 0 || !key.AsSpan(dash + 1).SequenceEqual(topic.Slug)) return RedirectPermanent(Url.Content("~" + topic.Url) + Request.QueryString);

        var model = await LoadPageAsync(topic, Math.Max(1, pagina), cancel);
        if (model.Posts.Count == 0) return NotFound();
        if (me.IsSignedIn && model.Posts[^1].Id > (topic.LastRead ?? 0)) await db.MarkReadAsync(id, me.MemberId, model.Posts[^1].Id, cancel);
        if (model.IsCasus) Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return View(model);
    }

    [HttpGet("nieuw"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> New(string board, CancellationToken cancel) =>
        await FindBoardAsync(board, cancel) is not { } on ? NotFound() : Page("New", on, on.Kind == BoardKind.Casus ? new CasusForm() : new TopicForm());

    [HttpPost("nieuw"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> Create(string board, TopicForm form, CancellationToken cancel)
    {
        if (await FindBoardAsync(board, cancel) is not { Kind: not BoardKind.Casus } on) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", on, form);
        var topic = await db.PostTopicAsync(on, me, form.Title, form.Body, clock.GetUtcNow(), cancel);
        TempData["Toast"] = on.Kind == BoardKind.Question ? "Je vraag is geplaatst." : "Je bericht is geplaatst.";
        return Redirect("~" + topic.Url);
    }

    [HttpPost("nieuwe-casus"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> CreateCasus(string board, CasusForm form, CancellationToken cancel)
    {
        if (await FindBoardAsync(board, cancel) is not { Kind: BoardKind.Casus } on) return NotFound();
        if (!ModelState.IsValid) return Invalid("New", on, form);
        var topic = await db.PostTopicAsync(on, me, form.Title, form.ToBody(), clock.GetUtcNow(), cancel);
        TempData["Toast"] = "Je casus is ingediend. Een moderator leest eerst mee.";
        return Redirect("~" + topic.Url);
    }

    [HttpGet("{id:long}/bewerken"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> Edit(string board, long id, CancellationToken cancel)
    {
        if (await FindMineAsync(board, id, cancel) is not { } topic) return NotFound();
        return Page("Edit", topic.Board, topic.IsCasus ? CasusForm.Of(topic.Title, topic.Opening.Body, topic.Version) : new TopicForm { Title = topic.Title, Body = topic.Opening.Body, Version = topic.Version }, topic);
    }

    [HttpPost("{id:long}/bewerken"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> Update(string board, long id, TopicForm form, CancellationToken cancel)
    {
        if (await FindMineAsync(board, id, cancel) is not { IsCasus: false } topic) return NotFound();
        if (!ModelState.IsValid) return Invalid("Edit", topic.Board, form, topic);
        if (form.Version != topic.Version) return Stale(topic, form, () => form.Version = topic.Version);
        await db.RewriteTopicAsync(topic, form.Title, form.Body, clock.GetUtcNow(), cancel);
        TempData["Toast"] = "Je bericht is gewijzigd.";
        return Redirect("~" + topic.Url);
    }

    [HttpPost("{id:long}/casus-bewerken"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> UpdateCasus(string board, long id, CasusForm form, CancellationToken cancel)
    {
        if (await FindMineAsync(board, id, cancel) is not { IsCasus: true } topic) return NotFound();
        if (!ModelState.IsValid) return Invalid("Edit", topic.Board, form, topic);
        if (form.Version != topic.Version) return Stale(topic, form, () => form.Version = topic.Version);
        await db.RewriteTopicAsync(topic, form.Title, form.ToBody(), clock.GetUtcNow(), cancel);
        TempData["Toast"] = "Je casus is opnieuw ingediend. Een moderator leest eerst mee.";
        return Redirect("~" + topic.Url);
    }

    [HttpPost("{id:long}/intrekken"), Permission(ForumPermissions.Post)]
    public async Task<IActionResult> Withdraw(string board, long id, CancellationToken cancel)
    {
        if (await FindMineAsync(board, id, cancel) is not { IsCasus: true } topic) return NotFound();
        topic.Withdraw();
        db.Audit("casus.withdrawn", $"topic:{id}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Je casus is ingetrokken en de tekst is gewist.";
        return Redirect("~" + topic.Board.Url);
    }

    async Task<TopicPage> LoadPageAsync(TopicHead topic, int page, CancellationToken cancel)
    {
        var posts = await db.ListPostsAsync(topic.Id, me, page, cancel);
        var open = topic.State == TopicState.Open;
        return new TopicPage(topic, posts, page,
            CanReply: open && !topic.Locked && me.IsSignedIn && me.Can(ForumPermissions.Reply),
            CanAccept: open && topic.Kind == BoardKind.Question && me.IsSignedIn && (topic.AuthorId == me.Id || me.Moderates));
    }

    Task<Board?> FindBoardAsync(string slug, CancellationToken cancel) => db.Boards.VisibleTo(me).SingleOrDefaultAsync(b => b.Slug == slug, cancel);

    /// <summary>A topic that this person started, for a change.</summary>
    Task<Topic?> FindMineAsync(string board, long id, CancellationToken cancel) =>
        db.Topics.VisibleTo(me).Where(t => t.Id == id && t.Board.Slug == board && t.AuthorId == me.MemberId).ForChange().SingleOrDefaultAsync(cancel);

    ViewResult Page(string view, Board board, object form, Topic? topic = null)
    {
        ViewData["Board"] = board;
        ViewData["Topic"] = topic;
        return View(form is CasusForm ? view + "Casus" : view, form);
    }

    ViewResult Invalid(string view, Board board, object form, Topic? topic = null)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page(view, board, form, topic);
    }

    /// <summary>The text changed in the meantime: the writer keeps theirs, sees what happened and may save again.</summary>
    ViewResult Stale(Topic topic, object form, Action takeVersion)
    {
        ModelState.Remove("Version");
        takeVersion();
        ModelState.AddModelError("", "Deze tekst is intussen op een andere plek gewijzigd. Hieronder staat jouw versie. Sla je die op, dan vervangt hij de andere.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page("Edit", topic.Board, form, topic);
    }
}
