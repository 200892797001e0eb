using System.Globalization;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>When a session is, in Dutch words.</summary>
public static class SessionTime
{
    /// <summary>10.00 tot 12.00 uur; for a session of several days 10.00 uur tot 12 jul 16.00 uur.</summary>
    public static string Hours(DateTimeOffset start, DateTimeOffset end) => DutchTime.Local(start).Date == DutchTime.Local(end).Date
        ? DutchTime.TimeSpan(start, end)
        : $"{DutchTime.Time(start)} tot {DutchTime.ShortDate(end)} {DutchTime.Time(end)}";

    /// <summary>donderdag 3 december 2026, 10.00 tot 12.00 uur</summary>
    public static string Full(DateTimeOffset start, DateTimeOffset end) => $"{DutchTime.LongDate(start)}, {Hours(start, end)}";

    /// <summary>For machines, with the Dutch offset: 2026-12-03T10:00+01:00</summary>
    public static string Exact(DateTimeOffset moment) => DutchTime.Local(moment).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>December 2026</summary>
    public static string Month(DateTimeOffset start)
    {
        var month = DutchTime.Local(start).ToString("MMMM yyyy", DutchTime.Culture);
        return char.ToUpper(month[0], DutchTime.Culture) + month[1..];
    }

    /// <summary>The same time on the clock some days earlier, also when summer time starts or ends in between.</summary>
    public static DateTimeOffset DaysBefore(DateTimeOffset start, int days) => DutchTime.FromLocal(DutchTime.Local(start).DateTime.AddDays(-days));
}
