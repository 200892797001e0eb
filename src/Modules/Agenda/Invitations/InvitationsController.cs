using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Certificates;
using Platform.Agenda.Data;
using Platform.Agenda.Materials;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Agenda.Invitations;

/// <summary>
/// One registration behind the secret link of its mails: confirm, look, leave, also without an account. Opening the link changes
/// nothing, because mail scanners open links too; every change is a button.
/// </summary>
[Route("agenda/aanmelding/{secret:length(32)}"), AllowAnonymous]
public sealed class InvitationsController(TenantDb db, Places places, SiteUrls urls, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        Response.Headers.CacheControl = "no-cache, no-store"; // as antiforgery writes it, or it warns
        Response.Headers.Pragma = "no-cache";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var position = registration.State == RegistrationState.Waiting ? await places.PositionAsync(registration, cancel) : 0;
        var now = clock.GetUtcNow();
        var (confirmed, over) = (registration.State == RegistrationState.Confirmed, registration.Session.EndUtc <= now);
        if (confirmed && registration.Session.HasProgramme) await PartSeats.LoadAsync(db, [registration], cancel);
        return View("Show", new InvitationPage(registration, registration.Session, position, now)
        {
            Qr = confirmed && !over ? QrPicture.Of(urls.Absolute("/agenda/inchecken/" + registration.Ticket)) : null,
            Certificate = Certificate.IsEarned(registration, registration.Session, now) ? "/agenda/certificaat/" + registration.CertificateCode : null,
            Materials = confirmed ? await db.MaterialsOf(registration.SessionId, now).ToListAsync(cancel) : [],
        });
    }

    [HttpPost("bevestigen")]
    public Task<IActionResult> Confirm(string secret, CancellationToken cancel) => ActAsync(secret, async registration =>
    {
        if (registration.State != RegistrationState.AwaitingConfirmation) return "Je aanmelding was al verwerkt.";
        var who = await places.AttendeeAsync(registration.Name, registration.Email, cancel) with { Answers = registration.Answers, ConsentedTo = registration.ConsentedTo, Parts = registration.WantedParts, ChoseBefore = true };
        var taken = await places.TakeAsync(registration.SessionId, who, cancel);
        return taken.State == RegistrationState.Waiting ? "Je staat op de wachtlijst." : "Je bent aangemeld.";
    }, cancel);

    /// <summary>Takes the place that was offered.</summary>
    [HttpPost("aannemen")]
    public Task<IActionResult> Accept(string secret, CancellationToken cancel) => ActAsync(secret, async registration =>
    {
        await places.AcceptAsync(registration.Id, cancel);
        return "Je bent aangemeld. De bevestiging komt per mail.";
    }, cancel);

    [HttpPost("afmelden")]
    public Task<IActionResult> Delete(string secret, CancellationToken cancel) => ActAsync(secret, async registration =>
    {
        await places.GiveBackAsync(registration, cancel);
        return "Je bent afgemeld.";
    }, cancel);

    async Task<IActionResult> ActAsync(string secret, Func<Registration, Task<string>> act, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        try
        {
            TempData["Toast"] = await act(registration);
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return Redirect("~" + registration.Url);
    }

    Task<Registration?> FindAsync(string secret, CancellationToken cancel) =>
        db.Registrations.AsNoTracking().Include(r => r.Session).SingleOrDefaultAsync(r => r.Secret == secret, cancel);
}

public sealed record InvitationPage(Registration Registration, Session Session, int Position, DateTimeOffset Now)
{
    /// <summary>The code for the door as a picture; null when there is nothing to check in to.</summary>
    public string? Qr { get; init; }

    /// <summary>App-relative address of the certificate, when it is earned.</summary>
    public string? Certificate { get; init; }

    public IReadOnlyList<Material> Materials { get; init; } = [];
}
