using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Outcomes;

/// <summary>What people thought of a session, for its organiser.</summary>
[Route("agenda/{id:long}/evaluatie"), Permission(AgendaPermissions.Organise)]
public sealed class OutcomesController(TenantDb db, Person me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return NotFound();
        var all = await db.Evaluations.AsNoTracking().Where(e => e.SessionId == id).ToListAsync(cancel);
        return View(new OutcomePage(session, EvaluationResults.Of(all)));
    }
}

public sealed record OutcomePage(Session Session, EvaluationResults Results);
