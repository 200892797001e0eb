using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Agenda.Questions;

/// <summary>What an organiser asks of who registers, and what they must agree to.</summary>
[Route("agenda/{id:long}/vragen"), Permission(AgendaPermissions.Organise)]
public sealed class QuestionsController(TenantDb db, Person me, Planning planning) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } session ? View(new QuestionsPage(session, QuestionsForm.Of(session))) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(long id, [Bind(Prefix = "Form")] QuestionsForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } session) return NotFound();
        if (!ModelState.IsValid) return Again(session, form, StatusCodes.Status422UnprocessableEntity);
        try
        {
            await planning.AskAsync(id, form.ToQuestions(), form.Consent ?? "", form.Version, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Iemand anders heeft deze bijeenkomst intussen gewijzigd. Jouw vragen staan hieronder nog. Sla opnieuw op om die te gebruiken.");
            form.Version = session.Version;
            return Again(session, form, StatusCodes.Status409Conflict);
        }
        TempData["Toast"] = "De vragen zijn opgeslagen.";
        return Redirect($"~/agenda/{id}/vragen");
    }

    Task<Session?> FindAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel);

    ViewResult Again(Session session, QuestionsForm form, int status)
    {
        Response.StatusCode = status;
        return View("Edit", new QuestionsPage(session, form));
    }
}

public sealed record QuestionsPage(Session Session, QuestionsForm Form);
