using Platform.Agenda.Sessions;
using Platform.Kernel.Views;

namespace Platform.Agenda.Months;

/// <summary>A month in whole weeks from Monday to Sunday, with what happens on each day.</summary>
public sealed record CalendarMonth(DateOnly Day, DateOnly Today, IReadOnlyList<IReadOnlyList<CalendarDay>> Weeks)
{
    const int WeekLength = 7;

    /// <summary>When the week is empty: the first day after it with something to go to; null when there is none.</summary>
    public DateOnly? Next { get; init; }

    /// <summary>November 2026</summary>
    public string Name => Capital(Day.ToString("MMMM yyyy", DutchTime.Culture));

    /// <summary>The week with the day in it.</summary>
    public IReadOnlyList<CalendarDay> Week => Weeks.Single(w => w.Any(d => d.Date == Day));

    /// <summary>23 tot en met 29 november</summary>
    public string WeekName => $"{Week[0].Date.ToString(Week[0].Date.Month == Week[^1].Date.Month ? "%d" : "d MMMM", DutchTime.Culture)} tot en met {Week[^1].Date.ToString("d MMMM", DutchTime.Culture)}";

    /// <summary>First and last day to show: the Monday on or before the first of the month, the Sunday on or after its last.</summary>
    public static (DateOnly First, DateOnly Last) Range(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return (first.AddDays(-FromMonday(first)), last.AddDays(WeekLength - 1 - FromMonday(last)));
    }

    public static CalendarMonth Of(DateOnly day, DateOnly today, IReadOnlyList<SessionLine> sessions)
    {
        var (first, last) = Range(day);
        var days = new List<CalendarDay>();
        for (var date = first; date <= last; date = date.AddDays(1))
            days.Add(new CalendarDay(date, date.Month == day.Month, date == today, [.. sessions.Where(s => Falls(s, date))]));
        return new(day, today, [.. days.Chunk(WeekLength)]);
    }

    // A session that ends at midnight does not happen on the next day.
    static bool Falls(SessionLine session, DateOnly date) =>
        DateOnly.FromDateTime(DutchTime.Local(session.StartUtc).DateTime) <= date && DateOnly.FromDateTime(DutchTime.Local(session.EndUtc.AddTicks(-1)).DateTime) >= date;

    static int FromMonday(DateOnly date) => ((int)date.DayOfWeek + WeekLength - 1) % WeekLength;

    static string Capital(string text) => char.ToUpper(text[0], DutchTime.Culture) + text[1..];
}

public sealed record CalendarDay(DateOnly Date, bool InMonth, bool IsToday, IReadOnlyList<SessionLine> Sessions);
