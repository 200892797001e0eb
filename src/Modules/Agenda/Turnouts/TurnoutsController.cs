using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Turnouts;

/// <summary>Who registered and did not come, and how this session compares with the others of its series. Only who organises reads names here.</summary>
[Route("agenda/{id:long}/opkomst"), Permission(AgendaPermissions.Organise)]
public sealed class TurnoutsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    const int MostNames = 200;

    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.State == SessionState.Published && s.EndUtc <= now, cancel) is not { } session) return NotFound();
        var wanted = db.Sessions.AsNoTracking().VisibleTo(me).Where(s => s.Id == id || (s.SeriesId != null && s.SeriesId == session.SeriesId)).Where(s => s.State != SessionState.Draft && s.EndUtc <= now);
        var all = await Turnout.Of(wanted.OrderBy(s => s.StartUtc).ThenBy(s => s.Id), db.Registrations, db.Evaluations).ToListAsync(cancel);
        var mine = all.Single(t => t.Id == id);
        var away = mine.IsKnown(now)
            ? await db.Registrations.Where(r => r.SessionId == id && r.State == RegistrationState.Confirmed && r.CheckedInUtc == null).OrderBy(r => r.Name).ThenBy(r => r.Id).Take(MostNames).Select(r => new AwayLine(r.Name, r.Organisation)).ToListAsync(cancel)
            : [];
        return View(new TurnoutPage(session, mine, all, away, now));
    }
}

/// <param name="Series">All dates of the series that are over, this one included; one row without a series.</param>
public sealed record TurnoutPage(Session Session, Turnout Mine, IReadOnlyList<Turnout> Series, IReadOnlyList<AwayLine> Away, DateTimeOffset Now);

public sealed record AwayLine(string Name, string Organisation);
