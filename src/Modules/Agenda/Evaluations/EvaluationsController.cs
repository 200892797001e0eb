using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;

namespace Platform.Agenda.Evaluations;

/// <summary>Six questions afterwards, behind the secret link of the mails; each person once, and without a name.</summary>
[Route("agenda/aanmelding/{secret:length(32)}/evaluatie"), AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EvaluationsController(TenantDb db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        return registration.Evaluated ? Thanks(registration) : View(new EvaluationPage(registration, new EvaluationForm()));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, [Bind(Prefix = "Form")] EvaluationForm form, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } registration) return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", new EvaluationPage(registration, form));
        }
        await db.InTransactionAsync(async () =>
        {
            // Two clicks at once: only one of them turns the mark over.
            if (await db.Registrations.Where(r => r.Id == registration.Id && !r.Evaluated).ExecuteUpdateAsync(u => u.SetProperty(r => r.Evaluated, true), cancel) == 0) return;
            db.Add(form.ToEvaluation(registration.SessionId));
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return Thanks(registration);
    }

    RedirectResult Thanks(Registration registration)
    {
        TempData["Toast"] = "Dank je. Je mening is bewaard, zonder je naam.";
        return Redirect("~" + registration.Url);
    }

    Task<Registration?> FindAsync(string secret, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var now = clock.GetUtcNow();
        return db.Registrations.AsNoTracking().Include(r => r.Session).SingleOrDefaultAsync(r => r.Secret == secret && r.State == RegistrationState.Confirmed && r.Session.State == SessionState.Published && r.Session.EndUtc <= now, cancel);
    }
}

public sealed record EvaluationPage(Registration Registration, EvaluationForm Form);
