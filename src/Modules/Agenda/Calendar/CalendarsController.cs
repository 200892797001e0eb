using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;

namespace Platform.Agenda.Calendar;

/// <summary>The agenda for calendar programs: a feed for everybody, a secret one for each member, one session to download.</summary>
[Route("agenda"), AllowAnonymous]
public sealed class CalendarsController(TenantDb db, Person me, SessionCalendar calendar, TimeProvider clock) : Controller
{
    const int MaxEvents = 1000;
    static readonly TimeSpan s_history = TimeSpan.FromDays(90);

    /// <summary>Public sessions only, whoever asks: the address is passed on.</summary>
    [HttpGet("feed.ics"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Feed(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - s_history;
        var shown = db.Sessions.AsNoTracking().Where(s => s.Public && s.State != SessionState.Draft);
        var sessions = await shown.Where(s => s.EndUtc > since).OrderByDescending(s => s.StartUtc).Take(MaxEvents).ToListAsync(cancel);
        var inSeries = sessions.Where(s => s.SeriesId is not null).Select(s => s.SeriesId).Distinct().ToList();
        // Of a series also what was longer ago: the rule counts from its first date.
        var series = inSeries.Count == 0 ? [] : await shown.Include(s => s.Series).Where(s => inSeries.Contains(s.SeriesId) && s.SlotUtc != null).ToListAsync(cancel);
        var whole = series.GroupBy(s => s.SeriesId).ToDictionary(g => g.Key!.Value, g => g.ToList());
        var events = sessions.Where(s => s.SlotUtc is null || s.SeriesId is null).Select(s => calendar.Event(s)).Concat(whole.Values.SelectMany(calendar.Series)).OrderBy(e => e.StartUtc);
        return Calendar(calendar.Feed(events, "agenda"), "public, max-age=300");
    }

    [HttpGet("persoonlijk/{secret:length(48)}.ics")]
    public async Task<IActionResult> Personal(string secret, CancellationToken cancel)
    {
        var members = db.Members;
        var memberId = await db.PersonalFeeds.Where(f => f.Secret == secret && members.Any(m => m.Id == f.MemberId && !m.Closed)).Select(f => (long?)f.MemberId).SingleOrDefaultAsync(cancel);
        if (memberId is null) return NotFound();
        var since = clock.GetUtcNow() - s_history;
        var mine = await db.Registrations.AsNoTracking().Active().Include(r => r.Session)
            .Where(r => r.MemberId == memberId && r.Session.EndUtc > since)
            .OrderByDescending(r => r.Session.StartUtc).Take(MaxEvents).ToListAsync(cancel);
        await PartSeats.LoadAsync(db, [.. mine.Where(r => r.Session.HasProgramme)], cancel);
        return Calendar(calendar.Feed(mine.OrderBy(r => r.Session.StartUtc).Select(r => calendar.Event(r.Session, r)), "mijn bijeenkomsten"), "private, no-cache");
    }

    [HttpGet("{id:long}.ics")]
    public async Task<IActionResult> Single(long id, CancellationToken cancel)
    {
        if (await db.Sessions.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session) return NotFound();
        Response.Headers.ContentDisposition = $"attachment; filename=\"{SessionAddress.Slug(session.Title)}.ics\"";
        return Calendar(calendar.Single(session), "private, no-cache");
    }

    /// <summary>All dates of the series of this session in one event that comes back.</summary>
    [HttpGet("{id:long}/reeks.ics")]
    public async Task<IActionResult> Series(long id, CancellationToken cancel)
    {
        var visible = db.Sessions.AsNoTracking().VisibleTo(me);
        var dates = await visible.Include(s => s.Series).Where(s => s.SlotUtc != null && s.SeriesId != null && s.SeriesId == visible.Where(o => o.Id == id).Select(o => o.SeriesId).FirstOrDefault()).OrderBy(s => s.SlotUtc).ToListAsync(cancel);
        if (dates.Count == 0) return NotFound();
        Response.Headers.ContentDisposition = $"attachment; filename=\"{SessionAddress.Slug(dates[0].Title)}-reeks.ics\"";
        return Calendar(calendar.Whole(dates), "private, no-cache");
    }

    // Calendar programs ask every hour; most of the time nothing has changed.
    IActionResult Calendar(string text, string caching)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes)[..12])}\"");
        Response.Headers.CacheControl = caching;
        return File(bytes, CalendarFile.ContentType + "; charset=utf-8", lastModified: null, entityTag: tag);
    }
}
