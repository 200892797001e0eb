using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Topics;

/// <summary>Which questions and cases of the forum a session is about. What the organiser may not see cannot be found or linked.</summary>
[Route("agenda/{id:long}/onderwerpen"), Permission(AgendaPermissions.Organise)]
public sealed class TopicsController(TenantDb db, Person me, IConversations? conversations = null) : Controller
{
    const int Most = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel) =>
        await PageAsync(id, new TopicSearchForm(), cancel) is { } page ? View(page) : NotFound();

    /// <summary>A form that is sent, not an address: the words may be those of a casus.</summary>
    [HttpPost("zoeken")]
    public async Task<IActionResult> Search(long id, [Bind(Prefix = "Form")] TopicSearchForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, form, cancel) is not { } page) return NotFound();
        if (ModelState.IsValid) return View("Index", page with { Found = [.. (await conversations!.SearchAsync(form.Words!, cancel)).Where(c => page.Linked.All(l => l.Id != c.Id))] });
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", page);
    }

    [HttpPost("{topicId:long}")]
    public async Task<IActionResult> Create(long id, long topicId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null || (await conversations!.FindAsync([topicId], cancel)).Count == 0) return NotFound();
        var linked = await db.SessionTopics.Where(t => t.SessionId == id).Select(t => t.TopicId).ToListAsync(cancel);
        if (linked.Count >= Most) TempData["Toast"] = $"Een bijeenkomst gaat over hooguit {Most} onderwerpen.";
        else if (!linked.Contains(topicId))
        {
            db.Add(new SessionTopic { SessionId = id, TopicId = topicId });
            await db.SaveChangesAsync(cancel);
            TempData["Toast"] = "Het onderwerp staat bij de bijeenkomst.";
        }
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{topicId:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, long topicId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null || await db.SessionTopics.Where(t => t.SessionId == id && t.TopicId == topicId).ExecuteDeleteAsync(cancel) == 0) return NotFound();
        TempData["Toast"] = "Het onderwerp staat niet meer bij de bijeenkomst.";
        return RedirectToAction(nameof(Index), new { id });
    }

    async Task<Session?> FindAsync(long id, CancellationToken cancel) =>
        conversations is null ? null : await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);

    async Task<TopicsPage?> PageAsync(long id, TopicSearchForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return null;
        var ids = await db.SessionTopics.Where(t => t.SessionId == id).Select(t => t.TopicId).ToListAsync(cancel);
        return new TopicsPage(session, form, ids.Count == 0 ? [] : await conversations!.FindAsync(ids, cancel), null);
    }
}

public sealed class TopicSearchForm
{
    [Display(Name = "Woorden uit de titel"), Required(ErrorMessage = "Vul een woord in."), StringLength(100, MinimumLength = 3, ErrorMessage = "Gebruik {2} tot {1} tekens.")]
    public string? Words { get; set; }
}

/// <param name="Found">Null before somebody searched.</param>
public sealed record TopicsPage(Session Session, TopicSearchForm Form, IReadOnlyList<Conversation> Linked, IReadOnlyList<Conversation>? Found);
