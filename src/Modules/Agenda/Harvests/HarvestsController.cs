using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Agenda.Topics;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Harvests;

/// <summary>After a session: what came up, what we learned, what to do. It ends as a draft in the kennisbank or as an answer on the forum, each once.</summary>
[Route("agenda/{id:long}/oogst"), Permission(AgendaPermissions.Organise)]
public sealed class HarvestsController(TenantDb db, Person me, Places places, TimeProvider clock, IDraftDesk? desk = null, IConversations? conversations = null) : Controller
{
    const int LongestSummary = 240;

    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, null, cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = "Form")] HarvestForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(session, form, StatusCodes.Status422UnprocessableEntity, cancel);
        var saved = await db.InTransactionAsync(async () =>
        {
            await places.LockAsync(id, cancel);
            var harvest = await db.Harvests.SingleOrDefaultAsync(h => h.SessionId == id, cancel);
            if ((harvest?.Version ?? 0) != form.Version) return false;
            harvest ??= db.Add(new Harvest { SessionId = id }).Entity;
            form.Fill(harvest);
            (harvest.AuthorId, harvest.ChangedUtc) = (me.Id, clock.GetUtcNow());
            harvest.Version++;
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
        if (!saved)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Iemand anders heeft de oogst intussen gewijzigd. Jouw tekst staat hieronder nog, die van je collega eronder. Sla opnieuw op om jouw tekst te gebruiken.");
            return await AgainAsync(session, form, StatusCodes.Status409Conflict, cancel);
        }
        TempData["Toast"] = "De oogst is opgeslagen.";
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost("concept")]
    public async Task<IActionResult> CreateDraft(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session || desk is not { IsOpen: true }) return NotFound();
        var url = await db.InTransactionAsync(async () =>
        {
            await places.LockAsync(id, cancel); // a second click waits, and finds the draft of the first
            if (await db.Harvests.SingleOrDefaultAsync(h => h.SessionId == id, cancel) is not { } harvest) return null;
            if (harvest.DraftUrl.Length > 0) return harvest.DraftUrl;
            var summary = $"Wat we leerden in ‘{session.Title}’. {session.Summary}".Trim();
            harvest.DraftUrl = await desk.BeginAsync(session.Title, summary.Length > LongestSummary ? summary[..LongestSummary] : summary, harvest.ToMarkdown(session),
                new RelatedLink(session.Title, session.Url, DutchTime.Date(session.StartUtc)), cancel);
            await db.SaveChangesAsync(cancel);
            return harvest.DraftUrl;
        }, cancel);
        if (url is null) return NotFound();
        TempData["Toast"] = "Er staat een concept klaar. Kies een thema en maak de tekst af.";
        return Redirect("~" + url);
    }

    [HttpPost("antwoorden/{topicId:long}")]
    public async Task<IActionResult> CreateAnswer(long id, long topicId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session || conversations is null || (await conversations.FindAsync([topicId], cancel)).Count == 0) return NotFound();
        try
        {
            var url = await db.InTransactionAsync(async () =>
            {
                await places.LockAsync(id, cancel);
                var (harvest, topic) = (await db.Harvests.SingleOrDefaultAsync(h => h.SessionId == id, cancel), await db.SessionTopics.SingleOrDefaultAsync(t => t.SessionId == id && t.TopicId == topicId, cancel));
                if (harvest is null || topic is null) return null;
                if (topic.AnswerUrl.Length > 0) return topic.AnswerUrl;
                topic.AnswerUrl = await conversations.AnswerAsync(topicId, harvest.ToMarkdown(session), cancel) ?? "";
                await db.SaveChangesAsync(cancel);
                return topic.AnswerUrl;
            }, cancel);
            if (string.IsNullOrEmpty(url)) return NotFound();
            TempData["Toast"] = "De oogst staat als reactie op het forum.";
            return Redirect("~" + url);
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
            return RedirectToAction(nameof(Edit), new { id });
        }
    }

    // There is nothing to harvest before it began.
    Task<Session?> FindAsync(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.State == SessionState.Published && s.StartUtc <= now, cancel);
    }

    async Task<IActionResult> AgainAsync(Session session, HarvestForm form, int status, CancellationToken cancel)
    {
        Response.StatusCode = status;
        db.ChangeTracker.Clear();
        return View("Edit", await PageAsync(session, form, cancel) with { IsStale = status == StatusCodes.Status409Conflict });
    }

    async Task<HarvestPage> PageAsync(Session session, HarvestForm? form, CancellationToken cancel)
    {
        var harvest = await db.Harvests.AsNoTracking().SingleOrDefaultAsync(h => h.SessionId == session.Id, cancel);
        var topics = await db.SessionTopics.AsNoTracking().Where(t => t.SessionId == session.Id).ToDictionaryAsync(t => t.TopicId, t => t.AnswerUrl, cancel);
        var visible = conversations is null || topics.Count == 0 ? [] : await conversations.FindAsync(topics.Keys, cancel);
        if (form is not null && harvest is not null) form.Version = harvest.Version;
        return new HarvestPage(session, form ?? HarvestForm.Of(harvest), harvest, [.. visible.Select(c => new HarvestTopic(c, topics[c.Id]))], desk is { IsOpen: true });
    }
}

/// <param name="Saved">Null before anything was saved.</param>
public sealed record HarvestPage(Session Session, HarvestForm Form, Harvest? Saved, IReadOnlyList<HarvestTopic> Topics, bool MayDraft)
{
    /// <summary>Somebody else saved in between: the page shows that text too.</summary>
    public bool IsStale { get; init; }
}

/// <param name="AnswerUrl">Where the answer stands; empty when it is not there yet.</param>
public sealed record HarvestTopic(Conversation Topic, string AnswerUrl);
