using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Agenda.Answers;

/// <summary>Changing a name and answers until the session begins, and what was chosen until the registration closes, behind the secret link of the mails.</summary>
[Route("agenda/aanmelding/{secret:length(32)}/wijzigen"), AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AnswersController(TenantDb db, Places places, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        var form = new OwnForm { Name = registration.Name };
        form.Ask(registration.Session, registration.MemberId is null, registration);
        return View(new OwnPage(registration, form));
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(string secret, [Bind(Prefix = "Form")] OwnForm form, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        var (session, guest) = (registration.Session, registration.MemberId is null);
        form.Check(session, guest, ModelState, "Form.");
        if (ModelState.IsValid)
        {
            try
            {
                await places.ChangeAsync(registration.Id, form.Name!, form.Complete(new Attendee(registration.MemberId, registration.Name, registration.Email), session), cancel);
                TempData["Toast"] = "Je gegevens zijn gewijzigd.";
                return Redirect("~" + registration.Url);
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        form.Ask(session, guest, registration);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", new OwnPage(registration, form));
    }

    async Task<Registration?> FindAsync(string secret, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var now = clock.GetUtcNow();
        if (await db.Registrations.AsNoTracking().Active().Include(r => r.Session).SingleOrDefaultAsync(r => r.Secret == secret && r.Session.StartUtc > now, cancel) is not { } registration) return null;
        if (!registration.Session.ChoicesOpen(now)) return registration; // what was chosen stands
        registration.Session.Rounds.AddRange(await db.Rounds.AsNoTracking().Include(r => r.Parts).Where(r => r.SessionId == registration.SessionId).ToListAsync(cancel));
        await PartSeats.LoadAsync(db, [registration], cancel);
        return registration;
    }
}

public sealed record OwnPage(Registration Registration, OwnForm Form);
