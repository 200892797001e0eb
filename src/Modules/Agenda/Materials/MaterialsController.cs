using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Materials;

/// <summary>What the organiser gives along: before, or afterwards.</summary>
[Route("agenda/{id:long}/materiaal"), Permission(AgendaPermissions.Organise)]
public sealed class MaterialsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    public const int Most = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(await PageAsync(session, new MaterialForm { Kind = session.EndUtc <= clock.GetUtcNow() ? MaterialKind.Recording : MaterialKind.Material }, cancel)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] MaterialForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (ModelState.IsValid && await db.Materials.CountAsync(m => m.SessionId == id, cancel) >= Most) ModelState.AddModelError("", $"Er kan niet meer bij: {Most} links is het meeste.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", await PageAsync(session, form, cancel));
        }
        db.Add(form.ToMaterial(id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = "Toegevoegd. Wie een plek had, ziet het op de pagina van de bijeenkomst.";
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{materialId:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, long materialId, CancellationToken cancel)
    {
        if (await db.Materials.Where(m => m.Id == materialId && m.SessionId == id).ExecuteDeleteAsync(cancel) == 0) return NotFound();
        TempData["Toast"] = "Verwijderd.";
        return RedirectToAction(nameof(Index), new { id });
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);

    async Task<MaterialsPage> PageAsync(Session session, MaterialForm form, CancellationToken cancel) =>
        new(session, form, await db.Materials.AsNoTracking().Where(m => m.SessionId == session.Id).OrderBy(m => m.Id).ToListAsync(cancel), clock.GetUtcNow());
}

public sealed record MaterialsPage(Session Session, MaterialForm Form, IReadOnlyList<Material> Materials, DateTimeOffset Now);
