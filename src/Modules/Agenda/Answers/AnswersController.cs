using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel.Data;

namespace Platform.Agenda.Answers;

/// <summary>Changing a name and answers until the session begins, behind the secret link of the mails.</summary>
[Route("agenda/aanmelding/{secret:length(32)}/wijzigen"), AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AnswersController(TenantDb db, TimeProvider clock) : Controller
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
        if (!ModelState.IsValid)
        {
            form.Ask(session, guest);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", new OwnPage(registration, form));
        }
        registration.Answer(form.Name!, form.Complete(new Attendee(registration.MemberId, registration.Name, registration.Email), session));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Je gegevens zijn gewijzigd.";
        return Redirect("~" + registration.Url);
    }

    Task<Registration?> FindAsync(string secret, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var now = clock.GetUtcNow();
        return db.Registrations.Active().Include(r => r.Session).SingleOrDefaultAsync(r => r.Secret == secret && r.Session.StartUtc > now, cancel);
    }
}

public sealed record OwnPage(Registration Registration, OwnForm Form);
