using System.Globalization;

namespace Platform.Kernel.Views;

/// <summary>Times as people in the Netherlands read them. The database and the API keep UTC.</summary>
public static class DutchTime
{
    public const string ZoneId = "Europe/Amsterdam";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");

    public static DateTimeOffset Local(DateTimeOffset utc) => TimeZoneInfo.ConvertTime(utc, Zone);

    /// <summary>A wall-clock time in the Netherlands as UTC. An hour that does not exist (start of summer time) moves an hour on; of an hour that comes twice the first is meant.</summary>
    public static DateTimeOffset FromLocal(DateTime wallClock)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>zondag 22 november 2026</summary>
    public static string LongDate(DateTimeOffset utc) => Local(utc).ToString("dddd d MMMM yyyy", Culture);

    /// <summary>22 november 2026</summary>
    public static string Date(DateTimeOffset utc) => Local(utc).ToString("d MMMM yyyy", Culture);

    /// <summary>22 nov</summary>
    public static string ShortDate(DateTimeOffset utc) => Local(utc).ToString("d MMM", Culture).TrimEnd('.');

    /// <summary>9.30 uur</summary>
    public static string Time(DateTimeOffset utc) => Local(utc).ToString("H.mm", Culture) + " uur";

    /// <summary>22 november 2026 om 9.30 uur</summary>
    public static string DateAndTime(DateTimeOffset utc) => Date(utc) + " om " + Time(utc);

    /// <summary>10.00 tot 12.00 uur</summary>
    public static string TimeSpan(DateTimeOffset startUtc, DateTimeOffset endUtc) => Local(startUtc).ToString("H.mm", Culture) + " tot " + Time(endUtc);

    /// <summary>zojuist, 5 minuten geleden, vandaag om 9.12 uur, gisteren, 3 dagen geleden, anders de datum.</summary>
    public static string Relative(DateTimeOffset utc, DateTimeOffset now)
    {
        var ago = now - utc;
        var days = (Local(now).Date - Local(utc).Date).Days;
        return ago switch
        {
            { TotalMinutes: < 1 and >= 0 } => "zojuist",
            { TotalMinutes: < 60 and >= 0 } => ago.TotalMinutes < 2 ? "1 minuut geleden" : $"{(int)ago.TotalMinutes} minuten geleden",
            _ when days == 0 => "vandaag om " + Time(utc),
            _ when days == 1 => "gisteren om " + Time(utc),
            _ when days is > 1 and < 7 => $"{days} dagen geleden",
            _ => Date(utc),
        };
    }
}
