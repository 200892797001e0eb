using System.Globalization;

namespace Platform.Agenda.Calendar;

/// <summary>"Voeg toe aan agenda": addresses that open a calendar on the web with the event filled in. No file is needed, and no secret goes along.</summary>
public static class CalendarLinks
{
    /// <returns>Name of the calendar and its address.</returns>
    public static IEnumerable<(string Name, string Address)> Of(CalendarEvent item)
    {
        var details = item.Url is null ? item.Description : $"{item.Description}\n\n{item.Url}".Trim();
        var (start, end) = (Compact(item.StartUtc), Compact(item.EndUtc));
        yield return ("Google Agenda", Address("https://calendar.google.com/calendar/render", ("action", "TEMPLATE"), ("text", item.Summary), ("dates", $"{start}/{end}"), ("details", details), ("location", item.Location)));
        yield return ("Outlook.com", Outlook("https://outlook.live.com/calendar/0/deeplink/compose", item, details));
        yield return ("Outlook op je werk", Outlook("https://outlook.office.com/calendar/0/deeplink/compose", item, details));
        yield return ("Yahoo", Address("https://calendar.yahoo.com/", ("v", "60"), ("title", item.Summary), ("st", start), ("et", end), ("desc", details), ("in_loc", item.Location)));
    }

    static string Outlook(string address, CalendarEvent item, string details) => Address(address, ("path", "/calendar/action/compose"), ("rru", "addevent"),
        ("subject", item.Summary), ("startdt", Iso(item.StartUtc)), ("enddt", Iso(item.EndUtc)), ("body", details), ("location", item.Location));

    static string Address(string address, params (string Name, string Value)[] query) => address + "?" + string.Join('&', query.Select(q => q.Name + "=" + Uri.EscapeDataString(q.Value)));

    static string Compact(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
