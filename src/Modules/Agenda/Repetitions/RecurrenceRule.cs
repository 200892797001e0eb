using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Platform.Kernel.Views;

namespace Platform.Agenda.Repetitions;

public enum Repeats
{
    [Display(Name = "Elke week, op dezelfde dag")]
    Weekly,

    [Display(Name = "Elke maand, op dezelfde weekdag (zoals de tweede dinsdag)")]
    MonthlyByWeekday,

    [Display(Name = "Elke maand, op dezelfde datum")]
    MonthlyByDate,
}

/// <summary>When a series happens: the part of an RRULE (RFC 5545, section 3.3.10) that the form offers.</summary>
/// <param name="Interval">Every so many weeks or months.</param>
/// <param name="Count">How many dates, those that are left out included.</param>
public sealed record RecurrenceRule(Repeats Repeats, int Interval, int Count)
{
    const int Last = -1;
    static readonly string[] s_days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>As calendars write it: <c>FREQ=MONTHLY;INTERVAL=1;COUNT=6;BYDAY=2TU</c>.</summary>
    /// <param name="first">The first date; it decides the day.</param>
    public string ToText(DateOnly first) => string.Create(CultureInfo.InvariantCulture, $"FREQ={(Repeats == Repeats.Weekly ? "WEEKLY" : "MONTHLY")};INTERVAL={Interval};COUNT={Count}") + Repeats switch
    {
        Repeats.MonthlyByWeekday => string.Create(CultureInfo.InvariantCulture, $";BYDAY={WeekOf(first)}{s_days[(int)first.DayOfWeek]}"),
        Repeats.MonthlyByDate => string.Create(CultureInfo.InvariantCulture, $";BYMONTHDAY={first.Day}"),
        _ => "",
    };

    /// <summary>What <see cref="ToText"/> wrote; the day comes from the first date.</summary>
    public static RecurrenceRule Parse(string text)
    {
        var parts = text.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        var repeats = parts["FREQ"] == "WEEKLY" ? Repeats.Weekly : parts.ContainsKey("BYDAY") ? Repeats.MonthlyByWeekday : Repeats.MonthlyByDate;
        return new(repeats, int.Parse(parts["INTERVAL"], CultureInfo.InvariantCulture), int.Parse(parts["COUNT"], CultureInfo.InvariantCulture));
    }

    /// <summary>All dates at the same time on the Dutch clock, also when summer time starts or ends in between.</summary>
    public IEnumerable<DateTimeOffset> Moments(DateTimeOffset first)
    {
        var local = DutchTime.Local(first).DateTime;
        return Dates(DateOnly.FromDateTime(local)).Select(d => DutchTime.FromLocal(d.ToDateTime(TimeOnly.FromDateTime(local))));
    }

    /// <summary>All dates, the first included. A month without this date is skipped, as calendars do.</summary>
    public IEnumerable<DateOnly> Dates(DateOnly first)
    {
        if (Repeats == Repeats.Weekly) return Enumerable.Range(0, Count).Select(i => first.AddDays(7 * Interval * i));
        var month = new DateOnly(first.Year, first.Month, 1);
        return Enumerable.Range(0, Count * 12).Select(i => InMonth(month.AddMonths(Interval * i), first)).OfType<DateOnly>().Take(Count);
    }

    DateOnly? InMonth(DateOnly month, DateOnly first)
    {
        if (Repeats == Repeats.MonthlyByDate) return first.Day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, first.Day) : null;
        if (WeekOf(first) == Last)
        {
            var last = month.AddMonths(1).AddDays(-1);
            return last.AddDays(-((last.DayOfWeek - first.DayOfWeek + 7) % 7));
        }
        return month.AddDays((first.DayOfWeek - month.DayOfWeek + 7) % 7 + 7 * (WeekOf(first) - 1));
    }

    // Not every month has a fifth: who begins on one means the last.
    static int WeekOf(DateOnly date) => date.Day > 28 ? Last : (date.Day - 1) / 7 + 1;
}
