using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Questions;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Registrations;

/// <summary>A member registers with one click, or with a form when the organiser asks something; and leaves with one click.</summary>
[Route("agenda/{id:long}/aanmeldingen"), Permission(AgendaPermissions.Register)]
public sealed class RegistrationsController(TenantDb db, Person me, Places places) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var form = new AnswersForm();
        form.Ask(session, guest: false, await db.Registrations.AsNoTracking().FirstOrDefaultAsync(r => r.SessionId == id && r.MemberId == me.MemberId, cancel));
        return View(new RegistrationPage(session, await places.AttendeeAsync(me.MemberId, cancel), form));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] AnswersForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var who = await places.AttendeeAsync(me.MemberId, cancel);
        form.Check(session, guest: false, ModelState, "Form.");
        if (!ModelState.IsValid) return Again(session, who, form);
        try
        {
            var registration = await places.TakeAsync(id, form.Complete(who, session), cancel);
            TempData["Toast"] = registration.State == RegistrationState.Waiting ? "Je staat op de wachtlijst. Komt er een plek vrij, dan hoor je het." : "Je bent aangemeld. De bevestiging komt per mail.";
        }
        catch (RuleException e) when (session.Asks(guest: false))
        {
            ModelState.AddModelError("", e.Message); // nothing that was typed is lost, and the seats are counted anew
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancel) is { } now ? Again(now, who, form) : NotFound();
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return Redirect("~" + session.Url);
    }

    /// <summary>Takes the place that was offered.</summary>
    [HttpPost("aannemen")]
    public async Task<IActionResult> Accept(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var mine = await db.Registrations.Where(r => r.SessionId == id && r.MemberId == me.MemberId).OrderByDescending(r => r.State == RegistrationState.Offered).Select(r => r.Id).FirstOrDefaultAsync(cancel);
        if (mine == 0) return NotFound();
        return await SayAsync(session, async () =>
        {
            await places.AcceptAsync(mine, cancel);
            return "Je bent aangemeld. De bevestiging komt per mail.";
        });
    }

    [HttpPost("afmelden")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var mine = await MineAsync(id, cancel);
        return await SayAsync(session, async () =>
        {
            if (mine is not null) await places.GiveBackAsync(mine, cancel);
            return "Je bent afgemeld.";
        });
    }

    ViewResult Again(Session session, Attendee who, AnswersForm form)
    {
        form.Ask(session, guest: false);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", new RegistrationPage(session, who, form));
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == id, cancel);

    Task<Registration?> MineAsync(long sessionId, CancellationToken cancel) => db.Registrations.Active().FirstOrDefaultAsync(r => r.SessionId == sessionId && r.MemberId == me.MemberId, cancel);

    async Task<IActionResult> SayAsync(Session session, Func<Task<string>> act)
    {
        try
        {
            TempData["Toast"] = await act();
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return Redirect("~" + session.Url);
    }
}

public sealed record RegistrationPage(Session Session, Attendee Me, AnswersForm Form);
