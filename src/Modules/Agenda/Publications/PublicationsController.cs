using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Publications;

/// <summary>From draft to something people can register for.</summary>
[Route("agenda/{id:long}/publicatie"), Permission(AgendaPermissions.Organise)]
public sealed class PublicationsController(TenantDb db, Person me, Planning planning) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (!await db.Sessions.VisibleTo(me).AnyAsync(s => s.Id == id, cancel)) return NotFound();
        var session = await planning.PublishAsync(id, cancel);
        TempData["Toast"] = "De bijeenkomst staat in de agenda. Mensen kunnen zich aanmelden.";
        return Redirect("~" + session.Url);
    }

    /// <summary>All dates of the series at once.</summary>
    [HttpPost("reeks")]
    public async Task<IActionResult> CreateAll(long id, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return NotFound();
        await planning.PublishSeriesAsync(id, me, cancel);
        TempData["Toast"] = "De hele reeks staat in de agenda.";
        return Redirect("~" + session.Url);
    }
}
