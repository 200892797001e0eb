using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Forum.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Forum.Checks;

/// <summary>A second pair of eyes reads a casus before anybody else can.</summary>
[Route("forum/moderatie/casussen/{id:long}"), Permission(ForumPermissions.Moderate)]
public sealed class ChecksController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { State: TopicState.AwaitingCheck } topic ? Page(topic, new CheckForm { Version = topic.Version }) : NotFound();

    [HttpPost("plaatsen")]
    public async Task<IActionResult> Approve(long id, int version, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } topic) return NotFound();
        return await TryAsync(topic, new CheckForm(), () => db.ApproveAsync(topic, me, version, clock.GetUtcNow(), cancel), "De casus is geplaatst. De schrijver krijgt bericht.", cancel);
    }

    [HttpPost("teruggeven")]
    public async Task<IActionResult> Return(long id, CheckForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } topic) return NotFound();
        if (!ModelState.IsValid) return Page(topic, form, StatusCodes.Status422UnprocessableEntity);
        return await TryAsync(topic, form, () => db.ReturnAsync(topic, me, form.Version, form.Reason, cancel), "De casus gaat terug naar de schrijver, met jouw uitleg.", cancel);
    }

    async Task<IActionResult> TryAsync(Topic topic, CheckForm form, Func<Task> check, string toast, CancellationToken cancel)
    {
        try
        {
            await check();
            TempData["Toast"] = toast;
            return Redirect("~/forum/moderatie");
        }
        catch (Exception e) when (e is RuleException or DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // what the failed check did to the entity
            if (await FindAsync(topic.Id, cancel) is not { } current) return NotFound();
            ModelState.Clear();
            ModelState.AddModelError("", e is RuleException ? e.Message : "Deze casus is net veranderd. Lees hem opnieuw.");
            form.Version = current.Version;
            return Page(current, form, StatusCodes.Status409Conflict);
        }
    }

    Task<Topic?> FindAsync(long id, CancellationToken cancel) =>
        db.Topics.VisibleTo(me).Where(t => t.Id == id).ForChange().Include(t => t.Author).SingleOrDefaultAsync(cancel);

    ViewResult Page(Topic topic, CheckForm form, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        ViewData["Topic"] = topic;
        return View("New", form);
    }
}
