using Microsoft.AspNetCore.Mvc;
using Platform.Checklists.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Checklists.Audits;

[Route("checklists/{id:long}")]
public sealed class CompletionsController(TenantDb db, Person me, CompleteAudit complete) : Controller
{
    [HttpPost("afronden")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        await complete.CompleteAsync(audit, cancel);
        TempData["Toast"] = "De checklist is afgerond. Je hele team ziet de uitkomst.";
        return LocalRedirect("~" + audit.Url);
    }

    [HttpPost("heropenen")]
    public async Task<IActionResult> Remove(long id, CancellationToken cancel)
    {
        if (await db.Audits.FindVisibleAsync(id, me, cancel) is not { } audit) return NotFound();
        if (!audit.IsTeam(me.Id)) return Forbid();
        await complete.ReopenAsync(audit, cancel);
        TempData["Toast"] = "De checklist staat weer open.";
        return LocalRedirect("~" + audit.Url);
    }
}
