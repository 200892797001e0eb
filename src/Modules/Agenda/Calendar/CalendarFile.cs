using System.Globalization;
using Platform.Kernel.Views;

namespace Platform.Agenda.Calendar;

/// <summary>What a mailed calendar asks its reader to do (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>A feed or a download.</summary>
    Publish,

    /// <summary>An invitation, also a changed one.</summary>
    Request,

    /// <summary>Take it out of the calendar.</summary>
    Cancel,
}

/// <summary>A calendar as text (RFC 5545). Times stand in Dutch wall-clock time with the rules of the zone, so that no client has to guess.</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar";

    public static string Write(CalendarMethod method, IReadOnlyList<CalendarEvent> events, string? name = null)
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Platform//Agenda//NL").Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", method.ToString().ToUpperInvariant());
        if (name is not null)
            lines.AddText("NAME", name).AddText("X-WR-CALNAME", name).Add("X-WR-TIMEZONE", DutchTime.ZoneId)
                .Add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").Add("X-PUBLISHED-TTL", "PT1H");
        AddZone(lines);
        foreach (var item in events) AddEvent(lines, item);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    static void AddEvent(ContentLines lines, CalendarEvent item)
    {
        lines.Add("BEGIN", "VEVENT").Add("UID", item.Uid).AddUtc("DTSTAMP", item.ChangedUtc).AddUtc("LAST-MODIFIED", item.ChangedUtc)
            .Add("SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        if (item.InsteadOfUtc is { } slot) AddLocal(lines, "RECURRENCE-ID", slot);
        if (item.Rule.Length > 0)
        {
            AddLocal(lines, "DTSTART", item.StartUtc);
            AddLocal(lines, "DTEND", item.EndUtc);
            lines.Add("RRULE", item.Rule);
            foreach (var moment in item.Except) AddLocal(lines, "EXDATE", moment);
        }
        else
        {
            AddMoment(lines, "DTSTART", item.StartUtc);
            AddMoment(lines, "DTEND", item.EndUtc);
        }
        lines.AddText("SUMMARY", item.Summary).AddText("DESCRIPTION", item.Description).AddText("LOCATION", item.Location);
        if (item.Url is { } url) lines.Add("URL", url);
        lines.Add("STATUS", item.Status.ToString().ToUpperInvariant());
        if (item.Organizer is { } organizer) lines.Add($"ORGANIZER;CN={ContentLines.Quote(organizer.Name)}", "mailto:" + organizer.Email);
        if (item.Attendee is { } attendee)
            lines.Add($"ATTENDEE;CN={ContentLines.Quote(attendee.Name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", "mailto:" + attendee.Email);
        lines.Add("END", "VEVENT");
    }

    // Of an hour that comes twice the RFC says that local notation means the first, but not every calendar reads it so: UTC leaves no doubt.
    static void AddMoment(ContentLines lines, string name, DateTimeOffset moment)
    {
        if (DutchTime.Zone.IsAmbiguousTime(DutchTime.Local(moment).DateTime)) lines.AddUtc(name, moment);
        else AddLocal(lines, name, moment);
    }

    // What comes back keeps its time on the clock, also when summer time starts or ends in between: that only local notation says.
    static void AddLocal(ContentLines lines, string name, DateTimeOffset moment) =>
        lines.Add($"{name};TZID={DutchTime.ZoneId}", DutchTime.Local(moment).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    // The rules of the European Union since 1996.
    static void AddZone(ContentLines lines) => lines
        .Add("BEGIN", "VTIMEZONE").Add("TZID", DutchTime.ZoneId)
        .Add("BEGIN", "DAYLIGHT").Add("DTSTART", "19960331T020000").Add("TZOFFSETFROM", "+0100").Add("TZOFFSETTO", "+0200").Add("TZNAME", "CEST").Add("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU").Add("END", "DAYLIGHT")
        .Add("BEGIN", "STANDARD").Add("DTSTART", "19961027T030000").Add("TZOFFSETFROM", "+0200").Add("TZOFFSETTO", "+0100").Add("TZNAME", "CET").Add("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU").Add("END", "STANDARD")
        .Add("END", "VTIMEZONE");
}
