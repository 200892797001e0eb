using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Repetitions;

/// <summary>Makes a series out of one session: the same again on more dates.</summary>
[Route("agenda/{id:long}/herhalen"), Permission(AgendaPermissions.Organise)]
public sealed class RepetitionsController(TenantDb db, Person me, Planning planning) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(new RepetitionPage(session, new RepetitionForm { FixedGroup = session.Type == SessionType.Mastermind }, [])) : NotFound();

    /// <summary>The dates as they will be; nothing is made yet.</summary>
    [HttpPost("voorbeeld")]
    public async Task<IActionResult> Preview(long id, [Bind(Prefix = "Form")] RepetitionForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        return ModelState.IsValid ? View("New", new RepetitionPage(session, form, Planning.StartsOf(session, form.Rule, form.SkippedDates))) : Again(session, form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] RepetitionForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return Again(session, form);
        try
        {
            var made = await planning.RepeatAsync(id, form.Rule, form.SkippedDates, form.FixedGroup, cancel);
            TempData["Toast"] = $"Er {(made == 1 ? "is één bijeenkomst" : $"zijn {made} bijeenkomsten")} bij gemaakt. Elke keer kun je apart wijzigen of afgelasten.";
            return Redirect("~" + session.Url);
        }
        catch (RuleException e)
        {
            ModelState.AddModelError("", e.Message);
            return Again(session, form);
        }
    }

    ViewResult Again(Session session, RepetitionForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", new RepetitionPage(session, form, []));
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) =>
        db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.SeriesId == null && s.State != SessionState.Cancelled, cancel);
}

/// <param name="Starts">The dates to look at first; empty before that.</param>
public sealed record RepetitionPage(Session Session, RepetitionForm Form, IReadOnlyList<DateTimeOffset> Starts);
