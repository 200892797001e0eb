using Microsoft.Extensions.Options;
using Platform.Agenda.Registrations;
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
    public string Feed(IEnumerable<(Session Session, RegistrationState? Mine)> sessions, string? part = null)
    {
        var title = settings.Get<NetworkSettings>().Title;
        return CalendarFile.Write(CalendarMethod.Publish, [.. sessions.Select(s => Event(s.Session, s.Mine))], part is null ? title : $"{title}: {part}");
    }

    /// <summary>One session to put in a calendar by hand.</summary>
    public string Single(Session session) => CalendarFile.Write(CalendarMethod.Publish, [Event(session)]);

    /// <summary>The file in a mail: an invitation, or its withdrawal.</summary>
    public MailAttachment Invitation(Session session, Registration registration, CalendarMethod method)
    {
        var mine = Event(session) with
        {
            Sequence = session.Sequence + registration.Rounds,
            Status = method == CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = new CalendarAddress(settings.Get<NetworkSettings>().Title, options.Value.MailFrom),
            Attendee = new CalendarAddress(registration.Name, registration.Email),
        };
        return new MailAttachment(method == CalendarMethod.Cancel ? "afgemeld.ics" : "uitnodiging.ics", $"{CalendarFile.ContentType}; method={method.ToString().ToUpperInvariant()}", CalendarFile.Write(method, [mine]));
    }

    public CalendarEvent Event(Session session, RegistrationState? mine = null) => new(session.Uid + "@platform", session.Sequence, session.ChangedUtc, session.StartUtc, session.EndUtc, session.Title)
    {
        Description = session.Summary + (session.IsOnline ? "\nDe link om mee te doen vind je vanaf een kwartier voor het begin op de pagina van deze bijeenkomst." : ""),
        Location = session.Address.Length > 0 ? $"{session.Place}, {session.Address}" : session.Place,
        Url = urls.Absolute(session.Url),
        Status = session.State == SessionState.Cancelled ? EventStatus.Cancelled : mine is RegistrationState.Waiting or RegistrationState.Offered ? EventStatus.Tentative : EventStatus.Confirmed,
    };
}
