using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Rounds;

/// <summary>The programme of a summer school: rounds, each with parts to choose from.</summary>
[Route("agenda/{id:long}/programma"), Permission(AgendaPermissions.Organise)]
public sealed class RoundsController(ProgrammeEditing programme) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long id, CancellationToken cancel) =>
        await programme.FindAsync(id, cancel) is { } session ? View(new ProgrammePage(session, NewRound(session))) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(long id, [Bind(Prefix = "Form")] RoundForm form, CancellationToken cancel)
    {
        if (await programme.FindAsync(id, cancel) is not { } session) return NotFound();
        CheckTimes(session, form);
        return await SaveAsync("Index", new ProgrammePage(session, form), () => programme.AddAsync(id, form, cancel), "De ronde staat in het programma.");
    }

    [HttpGet("{roundId:long}")]
    public async Task<IActionResult> Edit(long id, long roundId, CancellationToken cancel) =>
        await programme.FindAsync(id, cancel) is { } session && session.Rounds.Find(r => r.Id == roundId) is { } round ? View(new ProgrammePage(session, RoundForm.Of(round)) { RoundId = roundId }) : NotFound();

    [HttpPost("{roundId:long}")]
    public async Task<IActionResult> Update(long id, long roundId, [Bind(Prefix = "Form")] RoundForm form, CancellationToken cancel)
    {
        if (await programme.FindAsync(id, cancel) is not { } session || !session.Rounds.Exists(r => r.Id == roundId)) return NotFound();
        CheckTimes(session, form);
        return await SaveAsync("Edit", new ProgrammePage(session, form) { RoundId = roundId }, () => programme.ChangeAsync(id, roundId, form, cancel), "De ronde is gewijzigd.");
    }

    [HttpPost("{roundId:long}/verwijderen")]
    public async Task<IActionResult> Delete(long id, long roundId, CancellationToken cancel)
    {
        if (await programme.FindAsync(id, cancel) is not { } session || !session.Rounds.Exists(r => r.Id == roundId)) return NotFound();
        try
        {
            await programme.RemoveAsync(id, roundId, cancel);
            TempData["Toast"] = "De ronde is weg.";
        }
        catch (RuleException e)
        {
            TempData["Toast"] = e.Message;
        }
        return RedirectToAction(nameof(Index), new { id });
    }

    // The next round begins where the last one ends.
    static RoundForm NewRound(Session session) => new() { Starts = DutchTime.Local(session.Rounds.Count == 0 ? session.StartUtc : session.Rounds.Max(r => r.EndUtc)).DateTime };

    void CheckTimes(Session session, RoundForm form)
    {
        if (form.Starts is not { } starts || form.Ends is not { } ends || (DutchTime.FromLocal(starts) >= session.StartUtc && DutchTime.FromLocal(ends) <= session.EndUtc)) return;
        ModelState.AddModelError("Form.Starts", $"Een ronde valt binnen de bijeenkomst: {SessionTime.Full(session.StartUtc, session.EndUtc)}.");
    }

    async Task<IActionResult> SaveAsync(string view, ProgrammePage page, Func<Task> save, string done)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await save();
                TempData["Toast"] = done;
                return RedirectToAction(nameof(Index), new { id = page.Session.Id });
            }
            catch (RuleException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, page);
    }
}

public sealed record ProgrammePage(Session Session, RoundForm Form)
{
    /// <summary>The round on the form; 0 is a new one.</summary>
    public long RoundId { get; init; }
}
