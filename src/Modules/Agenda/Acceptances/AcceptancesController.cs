using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Invitees;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Agenda.Acceptances;

/// <summary>Behind the link in an invitation: the session, and one form to say yes, with or without an account.</summary>
[Route("agenda/uitnodiging/{secret:length(32)}"), AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AcceptancesController(TenantDb db, Places places, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string secret, CancellationToken cancel) =>
        await FindAsync(secret, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, [Bind(Prefix = "Form")] AnswersForm form, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } page) return NotFound();
        var who = await places.AttendeeAsync(page.Invitee.Name, page.Invitee.Email, cancel);
        form.Check(page.Session, who.MemberId is null, ModelState, "Form.");
        if (ModelState.IsValid)
        {
            try
            {
                var registration = await places.TakeAsync(page.Session.Id, form.Complete(who, page.Session), cancel);
                TempData["Toast"] = registration.State == RegistrationState.Waiting ? "Je staat op de wachtlijst." : "Je bent aangemeld. De bevestiging komt per mail.";
                return Redirect("~" + registration.Url);
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        form.Ask(page.Session, who.MemberId is null);
        return View("New", page with { Form = form });
    }

    async Task<AcceptancePage?> FindAsync(string secret, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await db.Invitees.AsNoTracking().SingleOrDefaultAsync(i => i.Secret == secret, cancel) is not { } invitee) return null;
        var session = await db.Sessions.AsNoTracking().WithProgramme().SingleAsync(s => s.Id == invitee.SessionId, cancel);
        var who = await places.AttendeeAsync(invitee.Name, invitee.Email, cancel);
        var form = new AnswersForm();
        form.Ask(session, who.MemberId is null);
        return new AcceptancePage(invitee, session, form, clock.GetUtcNow());
    }
}

public sealed record AcceptancePage(Invitee Invitee, Session Session, AnswersForm Form, DateTimeOffset Now);
