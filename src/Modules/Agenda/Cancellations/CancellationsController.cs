using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Cancellations;

/// <summary>A session that will not take place: a reason, and a mail to everyone registered.</summary>
[Route("agenda/{id:long}/afgelasten"), Permission(AgendaPermissions.Organise)]
public sealed class CancellationsController(TenantDb db, Person me, Planning planning) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(new CancellationPage(session, new CancellationForm())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] CancellationForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (ModelState.IsValid)
        {
            try
            {
                await planning.CancelAsync(id, form.Reason!.Trim(), cancel);
                TempData["Toast"] = "De bijeenkomst is afgelast. Iedereen die was aangemeld krijgt een mail.";
                return Redirect("~" + session.Url);
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", new CancellationPage(session, form));
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);
}

public sealed record CancellationPage(Session Session, CancellationForm Form);
