using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Participants;

/// <summary>Who comes: for the organiser, on screen, on paper and in a spreadsheet.</summary>
[Route("agenda/{id:long}/deelnemers"), Permission(AgendaPermissions.Organise)]
public sealed class ParticipantsController(TenantDb db, Person me, Places places) : Controller
{
    public const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, string? q, CancellationToken cancel, int pagina = 1) =>
        await PageAsync(id, q, pagina, new ParticipantForm(), cancel) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] ParticipantForm form, CancellationToken cancel)
    {
        if (!await db.Sessions.VisibleTo(me).AnyAsync(s => s.Id == id, cancel)) return NotFound();
        if (ModelState.IsValid)
        {
            try
            {
                var who = await places.AttendeeAsync(form.Name!, form.Email!, cancel) with { AddedById = me.Id, ByOrganiser = true };
                var registration = await places.TakeAsync(id, who, cancel);
                TempData["Toast"] = $"{registration.Name}: {registration.State.Dutch().ToLowerInvariant()}.";
                return RedirectToAction(nameof(Index), new { id });
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", await PageAsync(id, null, 1, form, cancel));
    }

    [HttpPost("{registrationId:long}/afmelden")]
    public async Task<IActionResult> Delete(long id, long registrationId, CancellationToken cancel)
    {
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == registrationId && r.SessionId == id, cancel) is not { } registration) return NotFound();
        await places.GiveBackAsync(registration, cancel);
        TempData["Toast"] = $"{registration.Name} is afgemeld en krijgt een mail.";
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>A place for somebody who waits, past the line.</summary>
    [HttpPost("{registrationId:long}/plek")]
    public async Task<IActionResult> MakeRoom(long id, long registrationId, CancellationToken cancel)
    {
        if (!await db.Registrations.AnyAsync(r => r.Id == registrationId && r.SessionId == id, cancel)) return NotFound();
        var registration = await places.MakeRoomAsync(registrationId, cancel);
        db.Audit("place.made", $"session:{id}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"{registration.Name} heeft een plek en krijgt een mail. Er is nu één plek meer.";
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>To sign on paper.</summary>
    /// <param name="onderdeel">Only who chose this part of the programme.</param>
    [HttpGet("presentielijst")]
    public async Task<IActionResult> Attendance(long id, long? onderdeel, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var part = session.Rounds.SelectMany(r => r.Parts).FirstOrDefault(p => p.Id == onderdeel);
        if (onderdeel is not null && part is null) return NotFound();
        var choices = db.Choices;
        var names = await db.Registrations.Where(r => r.SessionId == id && r.State == RegistrationState.Confirmed)
            .Where(r => onderdeel == null || choices.Any(c => c.RegistrationId == r.Id && c.PartId == onderdeel)).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync(cancel);
        return View(new AttendanceList(session, part, names));
    }

    [HttpGet("/agenda/{id:long}/deelnemers.csv")]
    public async Task<IActionResult> Export(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        return File(ParticipantsCsv.Write(await RowsAsync(session, cancel)), "text/csv; charset=utf-8", $"deelnemers-{SessionAddress.Slug(session.Title)}.csv");
    }

    [HttpGet("/agenda/{id:long}/deelnemers.xlsx")]
    public async Task<IActionResult> ExportExcel(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        return File(ParticipantsExcel.Write(await RowsAsync(session, cancel)), ParticipantsExcel.ContentType, $"deelnemers-{SessionAddress.Slug(session.Title)}.xlsx");
    }

    // Names leave the site: that is written down.
    async Task<IEnumerable<IReadOnlyList<string>>> RowsAsync(Session session, CancellationToken cancel)
    {
        var registrations = await Ordered(session.Id).AsNoTracking().ToListAsync(cancel);
        if (session.HasProgramme) await PartSeats.LoadAsync(db, registrations, cancel);
        db.Audit("participants.exported", $"session:{session.Id}");
        await db.SaveChangesAsync(cancel);
        return ParticipantTable.Rows(session, registrations);
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).WithProgramme().SingleOrDefaultAsync(s => s.Id == id, cancel);

    async Task<ParticipantPage?> PageAsync(long id, string? query, int page, ParticipantForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return null;
        page = Math.Clamp(page, 1, 10_000);
        IQueryable<Registration> registrations = Ordered(id);
        if (!string.IsNullOrWhiteSpace(query))
        {
            var words = query.Trim().ToUpperInvariant();
            registrations = registrations.Where(r => r.Name.ToUpper().Contains(words) || r.EmailKey.Contains(words));
        }
        var total = await registrations.CountAsync(cancel);
        var lines = await registrations.AsNoTracking().Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        if (session.HasProgramme) await PartSeats.LoadAsync(db, lines, cancel);
        return new ParticipantPage(session, lines, query, page, total, form);
    }

    // Who has a place first, then the waiting list in its order, then who left.
    IOrderedQueryable<Registration> Ordered(long id) => db.Registrations.Where(r => r.SessionId == id)
        .OrderBy(r => r.State == RegistrationState.Confirmed ? 0 : r.State == RegistrationState.Offered ? 1 : r.State == RegistrationState.Waiting ? 2 : 3).ThenBy(r => r.QueuedUtc).ThenBy(r => r.Id);
}

public sealed record ParticipantPage(Session Session, IReadOnlyList<Registration> Lines, string? Query, int Page, int Total, ParticipantForm Form);

/// <param name="Part">Whose list it is; null is everybody.</param>
public sealed record AttendanceList(Session Session, Part? Part, IReadOnlyList<string> Names);
