using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Notifications.Data;

namespace Platform.Notifications.Notices;

/// <summary>What a member was told, newest first.</summary>
[Route("meldingen")]
public sealed class NoticesController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    const int PageSize = 20;

    IQueryable<MemberNotice> Mine => db.MemberNotices.Where(n => n.MemberId == me.MemberId && n.OnSite);

    [HttpGet("")]
    public async Task<IActionResult> Index(int pagina = 1, CancellationToken cancel = default)
    {
        var page = Math.Max(1, pagina);
        var notices = await Mine.AsNoTracking().OrderByDescending(n => n.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var counts = await Mine.GroupBy(_ => 1).Select(g => new { Total = g.Count(), Unread = g.Count(n => n.ReadUtc == null) }).SingleOrDefaultAsync(cancel);
        return View(new NoticeList(notices, page, counts?.Total ?? 0, counts?.Unread ?? 0));
    }

    /// <summary>Goes to what the notice is about and marks it as read on the way.</summary>
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Open(long id, CancellationToken cancel)
    {
        if (await Mine.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } notice) return NotFound();
        if (notice.ReadUtc is null) await MarkReadAsync(Mine.Where(n => n.Id == id), cancel);
        return LocalRedirect("~" + notice.Url);
    }

    [HttpPost("gelezen")]
    public async Task<IActionResult> ReadAll(CancellationToken cancel)
    {
        await MarkReadAsync(Mine.Where(n => n.ReadUtc == null), cancel);
        TempData["Toast"] = "Alle meldingen zijn gelezen.";
        return RedirectToAction(nameof(Index));
    }

    async Task MarkReadAsync(IQueryable<MemberNotice> notices, CancellationToken cancel)
    {
        await notices.ExecuteUpdateAsync(u => u.SetProperty(n => n.ReadUtc, clock.GetUtcNow()), cancel);
        UnreadCounts.Of(db.Session.Tenant).Forget(me.MemberId);
    }
}

sealed record NoticeList(IReadOnlyList<MemberNotice> Notices, int Page, int Total, int Unread);
