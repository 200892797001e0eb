using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Agenda.Organisers;

/// <summary>Who organises a session together: found by name or e-mail address.</summary>
[Route("agenda/{id:long}/organisatoren"), Permission(AgendaPermissions.Organise)]
public sealed class OrganisersController(TenantDb db, Person me) : Controller
{
    const int Most = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, new OrganiserForm(), [], cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] OrganiserForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        IReadOnlyList<Member> found = ModelState.IsValid ? await SearchAsync(form, cancel) : [];
        if (ModelState.IsValid && found.Count != 1)
            ModelState.AddModelError("Form.Who", found.Count == 0 ? "Niemand in dit netwerk heet zo of heeft dit e-mailadres." : "Er zijn meer mensen met deze naam. Kies hieronder wie je bedoelt.");
        if (ModelState.IsValid && session.Organisers.Count >= Most) ModelState.AddModelError("Form.Who", $"Een bijeenkomst heeft hooguit {Most} mensen die meehelpen.");
        if (ModelState.IsValid && (found[0].Id == session.OrganiserId || session.Organisers.Exists(o => o.MemberId == found[0].Id))) ModelState.AddModelError("Form.Who", $"{found[0].DisplayName} organiseert al mee.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(session, form, found, cancel));
        }
        session.Organisers.Add(new Organiser { MemberId = found[0].Id });
        db.Audit("organiser.added", $"session:{id} member:{found[0].Id}");
        db.Notify(new Notice(found[0].Id, NoticeKind.Session, $"{me.Name} vraagt je om mee te helpen met ‘{session.Title}’.", session.Url, me.Id));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = $"{found[0].DisplayName} organiseert nu mee.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{memberId:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, long memberId, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session || session.Organisers.Find(o => o.MemberId == memberId) is not { } organiser) return NotFound();
        session.Organisers.Remove(organiser);
        db.Audit("organiser.removed", $"session:{id} member:{memberId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = memberId == me.Id ? "Je organiseert deze bijeenkomst niet meer mee." : "Je collega organiseert niet meer mee.";
        return memberId == me.Id ? Redirect("~" + session.Url) : RedirectToAction(nameof(Index), new { id });
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.VisibleTo(me).Include(s => s.Organisers).SingleOrDefaultAsync(s => s.Id == id, cancel);

    // An address is one person. A name may be of more: then the page asks who is meant.
    async Task<IReadOnlyList<Member>> SearchAsync(OrganiserForm form, CancellationToken cancel)
    {
        var key = form.Who!.Trim().ToUpperInvariant();
        var members = db.Members.Where(m => !m.Closed && m.EmailConfirmed);
        if (form.MemberId is { } chosen) return await members.Where(m => m.Id == chosen).ToListAsync(cancel);
        return await members.SingleOrDefaultAsync(m => m.NormalizedEmail == key, cancel) is { } one ? [one]
            : await members.Where(m => m.DisplayName.ToUpper().Contains(key)).OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Take(Most).ToListAsync(cancel);
    }

    async Task<OrganisersPage> PageAsync(Session session, OrganiserForm form, IReadOnlyList<Member> found, CancellationToken cancel)
    {
        var ids = session.Organisers.Select(o => o.MemberId).ToList();
        var people = await db.Members.Where(m => (ids.Contains(m.Id) || m.Id == session.OrganiserId) && !m.Closed).OrderBy(m => m.DisplayName)
            .Select(m => new OrganiserLine(m.Id, m.DisplayName, m.Function, m.Id == session.OrganiserId)).ToListAsync(cancel);
        return new OrganisersPage(session, form, [.. people.OrderByDescending(p => p.IsOwner)], [.. found.Select(m => new OrganiserChoice(m.Id, m.DisplayName, m.Organisation))]);
    }
}

/// <param name="Found">More than one person with the name that was typed.</param>
public sealed record OrganisersPage(Session Session, OrganiserForm Form, IReadOnlyList<OrganiserLine> People, IReadOnlyList<OrganiserChoice> Found);

public sealed record OrganiserLine(long Id, string Name, string Function, bool IsOwner);

public sealed record OrganiserChoice(long Id, string Name, string Organisation);
