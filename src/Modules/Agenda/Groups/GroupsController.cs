using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Groups;

/// <summary>A member registers colleagues of an organisation: all of them get a place, or none.</summary>
[Route("agenda/{id:long}/groep"), Permission(AgendaPermissions.Register)]
public sealed class GroupsController(TenantDb db, Person me, Places places) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, new GroupForm(), cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] GroupForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (ModelState.IsValid)
        {
            try
            {
                var people = new List<Attendee>();
                foreach (var person in form.ToAttendees())
                    people.Add(await places.AttendeeAsync(person.Name, person.Email, cancel) with { AddedById = me.Id, Organisation = form.Organisation! });
                var added = await places.TakeGroupAsync(id, people, cancel);
                TempData["Toast"] = added == 1 ? "Je collega is aangemeld en krijgt een mail." : $"{added} mensen zijn aangemeld. Zij krijgen allemaal een mail.";
                return RedirectToAction(nameof(New), new { id });
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", await PageAsync(session, form, cancel));
    }

    [HttpPost("{registrationId:long}/afmelden")]
    public async Task<IActionResult> Delete(long id, long registrationId, CancellationToken cancel)
    {
        if (await Mine(id).FirstOrDefaultAsync(r => r.Id == registrationId, cancel) is not { } registration) return NotFound();
        await places.GiveBackAsync(registration, cancel);
        TempData["Toast"] = $"{registration.Name} is afgemeld en krijgt een mail.";
        return RedirectToAction(nameof(New), new { id });
    }

    IQueryable<Registration> Mine(long sessionId) => db.Registrations.Active().Where(r => r.SessionId == sessionId && r.AddedById == me.MemberId && r.Organisation != "");

    Task<Session?> FindAsync(long id, CancellationToken cancel) =>
        db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.State != SessionState.Draft && !s.InvitationOnly, cancel);

    async Task<GroupPage> PageAsync(Session session, GroupForm form, CancellationToken cancel) =>
        new(session, form, await Mine(session.Id).OrderBy(r => r.Name).Select(r => new GroupLine(r.Id, r.Name, r.Email, r.Organisation, r.State)).ToListAsync(cancel));
}

public sealed record GroupPage(Session Session, GroupForm Form, IReadOnlyList<GroupLine> Lines);

public sealed record GroupLine(long Id, string Name, string Email, string Organisation, RegistrationState State);
