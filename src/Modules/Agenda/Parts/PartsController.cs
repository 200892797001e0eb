using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Agenda.Rounds;
using Platform.Agenda.Sessions;
using Platform.Kernel.Permissions;
using Platform.Kernel;

namespace Platform.Agenda.Parts;

/// <summary>What people can choose in a round.</summary>
[Route("agenda/{id:long}/programma/{roundId:long}/onderdelen"), Permission(AgendaPermissions.Organise)]
public sealed class PartsController(ProgrammeEditing programme) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> New(long id, long roundId, CancellationToken cancel) => await FindAsync(id, roundId, null, cancel) is { } page ? View("Edit", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, long roundId, [Bind(Prefix = "Form")] PartForm form, CancellationToken cancel) =>
        await FindAsync(id, roundId, null, cancel) is { } page ? await SaveAsync(page with { Form = form }, () => programme.AddAsync(id, roundId, form, cancel), "Het onderdeel staat in het programma.") : NotFound();

    [HttpGet("{partId:long}")]
    public async Task<IActionResult> Edit(long id, long roundId, long partId, CancellationToken cancel) => await FindAsync(id, roundId, partId, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("{partId:long}")]
    public async Task<IActionResult> Update(long id, long roundId, long partId, [Bind(Prefix = "Form")] PartForm form, CancellationToken cancel) =>
        await FindAsync(id, roundId, partId, cancel) is { } page ? await SaveAsync(page with { Form = form }, () => programme.ChangeAsync(id, roundId, partId, form, cancel), "Het onderdeel is gewijzigd.") : NotFound();

    [HttpPost("{partId:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, long roundId, long partId, CancellationToken cancel)
    {
        if (await FindAsync(id, roundId, partId, cancel) is null) return NotFound();
        try
        {
            await programme.RemoveAsync(id, roundId, partId, cancel);
            TempData["Toast"] = "Het onderdeel is weg.";
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return RedirectToAction("Index", "Rounds", new { id });
    }

    async Task<PartPage?> FindAsync(long id, long roundId, long? partId, CancellationToken cancel)
    {
        if (await programme.FindAsync(id, cancel) is not { } session || session.Rounds.Find(r => r.Id == roundId) is not { } round) return null;
        if (partId is null) return new PartPage(session, round, null, new PartForm { Seats = 20 });
        return round.Parts.Find(p => p.Id == partId) is { } part ? new PartPage(session, round, part, PartForm.Of(part)) : null;
    }

    async Task<IActionResult> SaveAsync(PartPage page, Func<Task> save, string done)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await save();
                TempData["Toast"] = done;
                return RedirectToAction("Index", "Rounds", new { id = page.Session.Id });
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", page);
    }
}

/// <param name="Part">Null: a new one.</param>
public sealed record PartPage(Session Session, Round Round, Part? Part, PartForm Form);
