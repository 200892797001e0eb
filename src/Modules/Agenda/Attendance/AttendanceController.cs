using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Attendance;

/// <summary>Who was there, and for how many minutes: it decides who gets a certificate.</summary>
[Route("agenda/{id:long}/aanwezigheid"), Permission(AgendaPermissions.Organise)]
public sealed class AttendanceController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var rows = await Expected(id).AsNoTracking().ToListAsync(cancel);
        return View(new AttendancePage(session, new AttendanceForm { Rows = [.. rows.Select(r => AttendanceRow.Of(r, session))] }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = "Form")] AttendanceForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var expected = await Expected(id).ToDictionaryAsync(r => r.Id, cancel);
        if (!ModelState.IsValid)
        {
            foreach (var row in form.Rows) row.Name = expected.GetValueOrDefault(row.Id)?.Name ?? "";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", new AttendancePage(session, form));
        }
        foreach (var row in form.Rows)
            if (expected.TryGetValue(row.Id, out var registration)) registration.Attend(row.Present ? row.Minutes ?? session.Minutes : 0, clock.GetUtcNow());
        db.Audit("attendance.saved", $"session:{id}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "De aanwezigheid is opgeslagen.";
        return RedirectToAction(nameof(Edit), new { id });
    }

    IQueryable<Registration> Expected(long sessionId) => db.Registrations.Where(r => r.SessionId == sessionId && r.State == RegistrationState.Confirmed).OrderBy(r => r.Name).ThenBy(r => r.Id);

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.State == SessionState.Published, cancel);
}

public sealed record AttendancePage(Session Session, AttendanceForm Form);
