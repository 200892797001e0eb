using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Calendar;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

namespace Platform.Agenda.MySessions;

/// <summary>What I am registered for, and my own calendar feed.</summary>
[Route("agenda/mijn"), Authorize]
public sealed class MySessionsController(TenantDb db, Person me, SiteUrls urls, TimeProvider clock) : Controller
{
    public const int PageSize = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel, int pagina = 1)
    {
        var now = clock.GetUtcNow();
        pagina = Math.Clamp(pagina, 1, 10_000);
        var mine = db.SessionsOf(me.MemberId);
        var total = await mine.CountAsync(cancel);
        // What comes stands first, the nearest on top; what was follows, the latest on top.
        var coming = await mine.CountAsync(s => s.EndUtc > now, cancel);
        var skip = (pagina - 1) * PageSize;
        var lines = await mine.Where(s => s.EndUtc > now).OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Skip(skip).Take(PageSize).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel);
        var was = await mine.Where(s => s.EndUtc <= now).OrderByDescending(s => s.StartUtc).ThenByDescending(s => s.Id).Skip(Math.Max(0, skip - coming)).Take(PageSize - lines.Count).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel);
        var feed = await db.PersonalFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.MemberId == me.MemberId, cancel);
        return View(new MySessionsPage(lines, was, pagina, total, feed is null ? null : urls.Absolute(feed.Url)));
    }

    /// <summary>Makes the secret address, or a new one: the old one stops at once.</summary>
    [HttpPost("feed")]
    public async Task<IActionResult> Rotate(CancellationToken cancel)
    {
        var feed = await db.PersonalFeeds.SingleOrDefaultAsync(f => f.MemberId == me.MemberId, cancel);
        if (feed is null) db.Add(new PersonalFeed { MemberId = me.MemberId });
        else feed.Rotate();
        db.Audit("feed.rotated", $"member:{me.MemberId}");
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = feed is null ? "Je persoonlijke adres is gemaakt." : "Je hebt een nieuw adres. Het oude werkt niet meer.";
        return RedirectToAction(nameof(Index));
    }
}

public sealed record MySessionsPage(IReadOnlyList<SessionLine> Coming, IReadOnlyList<SessionLine> Past, int Page, int Total, string? FeedUrl);
