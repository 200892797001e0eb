using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.CheckIns;

/// <summary>At the door, on a phone: a list with a big button for each person, or the code that somebody shows.</summary>
[Route("agenda/{id:long}/inchecken"), Permission(AgendaPermissions.CheckIn)]
public sealed class CheckInsController(TenantDb db, TimeProvider clock) : Controller
{
    public const int PageSize = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, string? q, CancellationToken cancel, int pagina = 1)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        pagina = Math.Clamp(pagina, 1, 10_000);
        var all = Expected(id);
        var (present, expected) = (await all.CountAsync(r => r.CheckedInUtc != null, cancel), await all.CountAsync(cancel));
        if (!string.IsNullOrWhiteSpace(q)) all = all.Where(r => r.Name.ToUpper().Contains(q.Trim().ToUpper()));
        var lines = await all.OrderBy(r => r.Name).ThenBy(r => r.Id).Skip((pagina - 1) * PageSize).Take(PageSize)
            .Select(r => new CheckInLine(r.Id, r.Name, r.Organisation, r.CheckedInUtc)).ToListAsync(cancel);
        return View(new CheckInPage(session, lines, q, pagina, present, expected, string.IsNullOrWhiteSpace(q) ? expected : await all.CountAsync(cancel)));
    }

    [HttpPost("{registrationId:long}")]
    public Task<IActionResult> Create(long id, long registrationId, string? q, CancellationToken cancel) => MarkAsync(id, registrationId, q, r => r.CheckIn(clock.GetUtcNow()), cancel);

    [HttpPost("{registrationId:long}/ongedaan")]
    public Task<IActionResult> Delete(long id, long registrationId, string? q, CancellationToken cancel) => MarkAsync(id, registrationId, q, r => r.UndoCheckIn(), cancel);

    /// <summary>What the camera of a phone opens: who it is, and a button. Looking changes nothing.</summary>
    [HttpGet("/agenda/inchecken/{ticket:length(20)}")]
    public async Task<IActionResult> Show(string ticket, CancellationToken cancel) =>
        await db.Registrations.AsNoTracking().Include(r => r.Session).SingleOrDefaultAsync(r => r.Ticket == ticket, cancel) is { } registration ? View(registration) : NotFound();

    async Task<IActionResult> MarkAsync(long id, long registrationId, string? query, Action<Registration> mark, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null || await Expected(id).AsTracking().SingleOrDefaultAsync(r => r.Id == registrationId, cancel) is not { } registration) return NotFound();
        mark(registration);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = registration.CheckedInUtc is null ? $"{registration.Name} staat weer op afwezig." : $"{registration.Name} is aanwezig.";
        return RedirectToAction(nameof(Index), new { id, q = query });
    }

    IQueryable<Registration> Expected(long sessionId) => db.Registrations.AsNoTracking().Where(r => r.SessionId == sessionId && r.State == RegistrationState.Confirmed);

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.State == SessionState.Published, cancel);
}

public sealed record CheckInPage(Session Session, IReadOnlyList<CheckInLine> Lines, string? Query, int Page, int Present, int Expected, int Total);

public sealed record CheckInLine(long Id, string Name, string Organisation, DateTimeOffset? CheckedInUtc);
