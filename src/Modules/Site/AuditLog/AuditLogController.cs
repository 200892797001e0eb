using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;

namespace Platform.Site.AuditLog;

/// <param name="Who">Name of who did it. Who logs in is nobody yet: then it is whom it is about.</param>
public sealed record AuditLine(DateTimeOffset At, string? Who, string Action, string Subject, string? Address);

public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Page, int Total, string? Words)
{
    public const int Size = 50;
}

/// <summary>Who did what, when and from where. Nobody can change or remove a line.</summary>
[Route("beheer/logboek"), Permission(SitePermissions.ReadAudit)]
public sealed class AuditLogController(TenantDb db) : Controller
{
    const string OfMember = "member:";

    [HttpGet]
    public async Task<IActionResult> Index(string? actie, int pagina = 1, CancellationToken cancel = default)
    {
        pagina = Math.Max(1, pagina);
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (actie?.Trim() is { Length: > 0 } words)
        {
            var known = AuditWords.Matching(words);
            entries = entries.Where(a => known.Contains(a.Action) || a.Action.Contains(words));
        }
        var total = await entries.CountAsync(cancel);
        var page = await entries.OrderByDescending(a => a.Id).Skip((pagina - 1) * AuditPage.Size).Take(AuditPage.Size).ToListAsync(cancel);
        var ids = page.SelectMany(a => new[] { a.MemberId, SubjectOf(a) }).OfType<long>().Distinct().ToList();
        var names = await db.Set<Member>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel);
        return View(new AuditPage([.. page.Select(a => new AuditLine(a.AtUtc, Name(a.MemberId ?? SubjectOf(a)), a.Action, Name(SubjectOf(a)) ?? a.Subject, a.Address))], pagina, total, actie));

        string? Name(long? id) => id is { } member ? names.GetValueOrDefault(member) : null;
    }

    static long? SubjectOf(AuditEntry entry) =>
        entry.Subject.StartsWith(OfMember, StringComparison.Ordinal) && long.TryParse(entry.Subject.AsSpan(OfMember.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
