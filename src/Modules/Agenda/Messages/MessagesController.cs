using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Messages;

/// <summary>A mail of the organiser to a part of the participants: look first, send one to yourself, then to all.</summary>
[Route("agenda/{id:long}/bericht"), Permission(AgendaPermissions.Organise)]
public sealed class MessagesController(TenantDb db, Person me, Places places, RegistrationMails mails, TimeProvider clock) : Controller
{
    const int Shown = 20;

    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, new MessageForm(), 0, cancel)) : NotFound();

    /// <summary>The mail as it will be, and how many people get it.</summary>
    [HttpPost("voorbeeld")]
    public async Task<IActionResult> Preview(long id, [Bind(Prefix = "Form")] MessageForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(session, form, cancel);
        return View("New", await PageAsync(session, form, await CountAsync(id, form, cancel), cancel));
    }

    [HttpPost("test")]
    public async Task<IActionResult> Test(long id, [Bind(Prefix = "Form")] MessageForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(session, form, cancel);
        var self = await places.AttendeeAsync(me.MemberId, cancel);
        mails.FromOrganiser(session, new Registration { Name = self.Name, Email = self.Email }, form.Subject!.Trim(), form.Text!.Trim());
        await db.SaveChangesAsync(cancel);
        ViewData["Notice"] = $"De testmail is onderweg naar {self.Email}.";
        return View("New", await PageAsync(session, form, await CountAsync(id, form, cancel), cancel));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] MessageForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        var readers = await CountAsync(id, form, cancel);
        if (readers == 0) ModelState.AddModelError("", "Er is niemand om dit bericht aan te sturen.");
        if (!ModelState.IsValid) return await AgainAsync(session, form, cancel);
        var message = new Message { SessionId = id, Audience = form.Audience, Subject = form.Subject!.Trim(), Text = form.Text!.Trim(), CreatedUtc = clock.GetUtcNow(), Total = readers };
        await db.InTransactionAsync(async () =>
        {
            db.Add(message);
            await db.SaveChangesAsync(cancel); // the job needs the id
            db.Schedule(new SendMessage(message.Id), key: $"agenda.message:{message.Id}");
            db.Audit("message.sent", $"session:{id}");
            await db.SaveChangesAsync(cancel);
        }, cancel);
        TempData["Toast"] = readers == 1 ? "Het bericht gaat naar één persoon." : $"Het bericht gaat naar {readers} mensen.";
        return RedirectToAction(nameof(New), new { id });
    }

    Task<int> CountAsync(long id, MessageForm form, CancellationToken cancel) => Message.Readers(db.Registrations, id, form.Audience).CountAsync(cancel);

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id && s.State == SessionState.Published, cancel);

    async Task<IActionResult> AgainAsync(Session session, MessageForm form, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", await PageAsync(session, form, 0, cancel));
    }

    async Task<MessagePage> PageAsync(Session session, MessageForm form, int readers, CancellationToken cancel) =>
        new(session, form, readers, await db.Messages.AsNoTracking().Where(m => m.SessionId == session.Id).OrderByDescending(m => m.Id).Take(Shown).ToListAsync(cancel));
}

/// <param name="Readers">How many get it; above 0 the page shows the preview.</param>
public sealed record MessagePage(Session Session, MessageForm Form, int Readers, IReadOnlyList<Message> Earlier);
