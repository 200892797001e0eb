using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Registrations;

/// <summary>A member registers with one click, and leaves with one.</summary>
[Route("agenda/{id:long}/aanmeldingen"), Permission(AgendaPermissions.Register)]
public sealed class RegistrationsController(TenantDb db, Person me, Places places) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        return await SayAsync(session, async () =>
        {
            var registration = await places.TakeAsync(id, await places.AttendeeAsync(me.MemberId, cancel), cancel);
            return registration.State == RegistrationState.Waiting ? "Je staat op de wachtlijst. Komt er een plek vrij, dan hoor je het." : "Je bent aangemeld. De bevestiging komt per mail.";
        });
    }

    [HttpPost("afmelden")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var mine = await db.Registrations.Where(r => r.SessionId == id && r.MemberId == me.MemberId && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Waiting)).FirstOrDefaultAsync(cancel);
        return await SayAsync(session, async () =>
        {
            if (mine is not null) await places.GiveBackAsync(mine, cancel);
            return "Je bent afgemeld.";
        });
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);

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
