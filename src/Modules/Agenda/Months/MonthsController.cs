using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;

namespace Platform.Agenda.Months;

/// <summary>The agenda as a month on a wide screen and as a week on a phone, around one day.</summary>
[Route("agenda/kalender"), AllowAnonymous]
public sealed class MonthsController(TenantDb db, Person me, TimeProvider clock) : Controller
{
    const int Most = 500;
    static readonly DateOnly s_first = new(2000, 1, 1);
    static readonly DateOnly s_last = new(2100, 1, 1);

    /// <param name="dag">A day of the month and the week to show; today when left out.</param>
    [HttpGet(""), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(DateOnly? dag, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(DutchTime.Local(clock.GetUtcNow()).DateTime);
        var day = dag ?? today;
        if (day < s_first || day > s_last) return NotFound();
        var (first, last) = CalendarMonth.Range(day);
        var (from, to) = (DutchTime.FromLocal(first.ToDateTime(TimeOnly.MinValue)), DutchTime.FromLocal(last.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var lines = await db.Sessions.VisibleTo(me).Where(s => s.StartUtc < to && s.EndUtc > from).OrderBy(s => s.StartUtc).ThenBy(s => s.Id).Take(Most).Select(SessionLine.For(db, me.Id)).ToListAsync(cancel);
        var month = CalendarMonth.Of(day, today, lines);
        return View(month.Week.Any(d => d.Sessions.Count > 0) ? month : month with { Next = await NextAsync(month.Week[^1].Date.AddDays(1), cancel) });
    }

    async Task<DateOnly?> NextAsync(DateOnly from, CancellationToken cancel)
    {
        var moment = DutchTime.FromLocal(from.ToDateTime(TimeOnly.MinValue));
        return await db.Sessions.VisibleTo(me).Where(s => s.StartUtc >= moment && s.State != SessionState.Cancelled).OrderBy(s => s.StartUtc).Select(s => (DateTimeOffset?)s.StartUtc).FirstOrDefaultAsync(cancel) is { } start
            ? DateOnly.FromDateTime(DutchTime.Local(start).DateTime) : null;
    }
}
