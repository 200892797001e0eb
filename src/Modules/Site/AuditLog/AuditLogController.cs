using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;

namespace Platform.Site.AuditLog;

public sealed record AuditLine(DateTimeOffset At, string? Who, string Action, string Subject, string? Address);

public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Page, int Total, string? Action)
{
    public const int Size = 50;
}

/// <summary>Who did what, when and from where. Nobody can change or remove a line.</summary>
[Route("beheer/logboek"), Permission(SitePermissions.ReadAudit)]
public sealed class AuditLogController(TenantDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? actie, int pagina = 1, CancellationToken cancel = default)
    {
        pagina = Math.Max(1, pagina);
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(actie)) entries = entries.Where(a => a.Action.Contains(actie));
        var total = await entries.CountAsync(cancel);
        var lines = await entries.OrderByDescending(a => a.Id).Skip((pagina - 1) * AuditPage.Size).Take(AuditPage.Size)
            .Select(a => new AuditLine(a.AtUtc, db.Set<Member>().Where(m => m.Id == a.MemberId).Select(m => m.DisplayName).FirstOrDefault(), a.Action, a.Subject, a.Address)).ToListAsync(cancel);
        return View(new AuditPage(lines, pagina, total, actie));
    }
}
