using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Guests;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Invitees;

/// <summary>Whom the organiser invites. A person hears of it once, however often the list is sent in.</summary>
[Route("agenda/{id:long}/genodigden"), Permission(AgendaPermissions.Organise)]
public sealed class InviteesController(TenantDb db, Person me, Places places, RegistrationMails mails, TimeProvider clock) : Controller
{
    public const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel, int pagina = 1) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, new InviteesForm(), pagina, cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] InviteesForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (session.State != SessionState.Published) ModelState.AddModelError("", "Publiceer de bijeenkomst eerst. Dan kun je mensen uitnodigen.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(session, form, 1, cancel));
        }
        var added = await db.InTransactionAsync(() => InviteAsync(session, PeopleLines.Of(form.People), cancel), cancel);
        TempData["Toast"] = added switch { 0 => "Deze mensen waren al uitgenodigd.", 1 => "Eén persoon krijgt een uitnodiging.", _ => $"{added} mensen krijgen een uitnodiging." };
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Takes an invitation back; who registered already keeps the place.</summary>
    [HttpPost("{inviteeId:long}/intrekken")]
    public async Task<IActionResult> Delete(long id, long inviteeId, CancellationToken cancel)
    {
        if (await db.Invitees.Where(i => i.Id == inviteeId && i.SessionId == id).ExecuteDeleteAsync(cancel) == 0) return NotFound();
        TempData["Toast"] = "De uitnodiging is ingetrokken.";
        return RedirectToAction(nameof(Index), new { id });
    }

    async Task<int> InviteAsync(Session session, IReadOnlyList<(string Name, string Email)> people, CancellationToken cancel)
    {
        await places.LockAsync(session.Id, cancel); // a second click waits, and then finds them all there
        var keys = people.Select(p => Registration.KeyOf(p.Email)).ToList();
        var known = (await db.Invitees.Where(i => i.SessionId == session.Id && keys.Contains(i.EmailKey)).Select(i => i.EmailKey).ToListAsync(cancel)).ToHashSet();
        var added = people.Select(p => Invitee.Of(session.Id, p.Name, p.Email, clock.GetUtcNow())).Where(i => !known.Contains(i.EmailKey)).ToList();
        foreach (var invitee in added)
        {
            db.Add(invitee);
            mails.Invited(session, invitee);
        }
        await db.SaveChangesAsync(cancel);
        return added.Count;
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);

    async Task<InviteesPage> PageAsync(Session session, InviteesForm form, int page, CancellationToken cancel)
    {
        page = Math.Clamp(page, 1, 10_000);
        var (all, registrations) = (db.Invitees.Where(i => i.SessionId == session.Id), db.Registrations);
        var lines = await all.OrderBy(i => i.Name).ThenBy(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new InviteeLine(i.Id, i.Name, i.Email, i.InvitedUtc, registrations.Where(r => r.SessionId == i.SessionId && r.EmailKey == i.EmailKey).Select(r => (RegistrationState?)r.State).FirstOrDefault()))
            .ToListAsync(cancel);
        return new InviteesPage(session, form, lines, page, await all.CountAsync(cancel));
    }
}

public sealed record InviteesPage(Session Session, InviteesForm Form, IReadOnlyList<InviteeLine> Lines, int Page, int Total);

public sealed record InviteeLine(long Id, string Name, string Email, DateTimeOffset InvitedUtc, RegistrationState? State);
