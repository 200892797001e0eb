using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Agenda.Guests;

/// <summary>Registering without an account, where the session allows it.</summary>
[Route("agenda/{id:long}/aanmelden"), AllowAnonymous]
public sealed class GuestsController(TenantDb db, Person me, GuestRegistrations guests, Places places) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(Asked(session, new GuestForm())) : NotFound();

    [HttpPost(""), EnableRateLimiting(RateLimits.Visitors)]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] GuestForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        form.Check(session, guest: true, ModelState, "Form.");
        if (ModelState.IsValid)
        {
            try
            {
                await guests.AskAsync(session, form.Complete(await places.AttendeeAsync(form.Name!, form.Email!, cancel) with { MemberId = null }, session), cancel);
                return View("Asked", new GuestPage(session, form));
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", Asked(session, form));
    }

    static GuestPage Asked(Session session, GuestForm form)
    {
        form.Ask(session, guest: true);
        return new GuestPage(session, form);
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == id && s.AllowGuests, cancel);
}

public sealed record GuestPage(Session Session, GuestForm Form);
