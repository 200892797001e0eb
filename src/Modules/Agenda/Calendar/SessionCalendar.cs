using Microsoft.Extensions.Options;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Mail;
using Platform.Kernel.Settings;
using Platform.Kernel.Views;

namespace Platform.Agenda.Calendar;

/// <summary>Sessions as calendar events. The join link never stands in a calendar: those are copied, shared and printed.</summary>
public sealed class SessionCalendar(SiteUrls urls, TenantSettings settings, IOptions<PlatformOptions> options)
{
    /// <summary>A feed that a calendar program fetches again and again.</summary>
    public string Feed(IEnumerable<CalendarEvent> events, string part)
    {
        var title = settings.Get<NetworkSettings>().Title;
        return CalendarFile.Write(CalendarMethod.Publish, [.. events], $"{title}: {part}");
    }

    /// <summary>One session to put in a calendar by hand.</summary>
    public string Single(Session session) => CalendarFile.Write(CalendarMethod.Publish, [Event(session)]);

    /// <summary>All dates of a series, to put in a calendar by hand.</summary>
    public string Whole(IReadOnlyList<Session> dates) => CalendarFile.Write(CalendarMethod.Publish, [.. Series(dates)]);

    /// <summary>
    /// A series as calendars know it: one event with the rule, EXDATE for the dates that were skipped, cancelled or are not for the
    /// reader, and an event with RECURRENCE-ID for each date that is not as the rule says.
    /// </summary>
    /// <param name="dates">All dates of the series that the reader may see, with their <c>Series</c>.</param>
    public IEnumerable<CalendarEvent> Series(IReadOnlyList<Session> dates)
    {
        var series = dates[0].Series!;
        var usual = dates.Where(d => d.State != SessionState.Cancelled).GroupBy(d => (d.Title, d.Summary, d.Place, d.Address, d.EndUtc - d.StartUtc)).MaxBy(g => g.Count())?.First();
        if (usual is null) yield break; // nothing is left of it
        var bySlot = dates.Where(d => d.SlotUtc is not null && d.State != SessionState.Cancelled).ToDictionary(d => d.SlotUtc!.Value);
        var model = Event(usual);
        yield return model with
        {
            Uid = series.Uid + "@platform",
            Sequence = dates.Sum(d => d.Sequence),
            ChangedUtc = dates.Max(d => d.ChangedUtc),
            StartUtc = series.FirstUtc,
            EndUtc = series.FirstUtc + (usual.EndUtc - usual.StartUtc),
            Rule = series.Rule,
            Except = [.. RecurrenceRule.Parse(series.Rule).Moments(series.FirstUtc).Where(m => !bySlot.ContainsKey(m))],
        };
        foreach (var (slot, session) in bySlot.OrderBy(d => d.Key))
        {
            var mine = Event(session);
            if (session.StartUtc == slot && Looks(mine) == Looks(model)) continue;
            yield return mine with { Uid = series.Uid + "@platform", Sequence = dates.Sum(d => d.Sequence), InsteadOfUtc = slot };
        }
    }

    /// <summary>The file in a mail: an invitation, or its withdrawal.</summary>
    public MailAttachment Invitation(Session session, Registration registration, CalendarMethod method)
    {
        var mine = Event(session, registration) with
        {
            Sequence = session.Sequence + registration.Revision,
            Status = method == CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = new CalendarAddress(settings.Get<NetworkSettings>().Title, options.Value.MailFrom),
            Attendee = new CalendarAddress(registration.Name, registration.Email),
        };
        return new MailAttachment(method == CalendarMethod.Cancel ? "afgemeld.ics" : "uitnodiging.ics", $"{CalendarFile.ContentType}; method={method.ToString().ToUpperInvariant()}", CalendarFile.Write(method, [mine]));
    }

    /// <param name="mine">The reader's own registration, when the calendar is theirs.</param>
    public CalendarEvent Event(Session session, Registration? mine = null) => new(session.Uid + "@platform", session.Sequence, session.ChangedUtc, session.StartUtc, session.EndUtc, session.Title)
    {
        Description = string.Join('\n', ((IEnumerable<string>)[session.Summary, .. Chosen(mine), session.IsOnline ? "De link om mee te doen vind je vanaf een kwartier voor het begin op de pagina van deze bijeenkomst." : ""]).Where(l => l.Length > 0)),
        Location = session.Address.Length > 0 ? $"{session.Place}, {session.Address}" : session.Place,
        Url = urls.Absolute(session.Url),
        Status = session.State == SessionState.Cancelled ? EventStatus.Cancelled : mine is { State: RegistrationState.Waiting or RegistrationState.Offered } ? EventStatus.Tentative : EventStatus.Confirmed,
    };

    static IEnumerable<string> Chosen(Registration? mine) => mine is { Choices.Count: > 0 } ? ["Je koos:", .. mine.ChoiceLines] : [];

    static (string, string, string, TimeSpan) Looks(CalendarEvent item) => (item.Summary, item.Description, item.Location, item.EndUtc - item.StartUtc);
}
