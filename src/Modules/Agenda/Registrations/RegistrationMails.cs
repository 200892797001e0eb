using Platform.Agenda.Calendar;
using Platform.Agenda.Invitees;
using Platform.Agenda.Questions;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Mail;
using Platform.Kernel.Views;

namespace Platform.Agenda.Registrations;

/// <summary>What people hear of their registration. Every mail goes into the queue with the save that gives its reason.</summary>
public sealed class RegistrationMails(TenantDb db, SiteUrls urls, SessionCalendar calendar)
{
    public void Confirmed(Session session, Registration registration) => Send(session, registration, $"Je bent aangemeld: {session.Title}",
        [$"Je hebt een plek bij ‘{session.Title}’.", WhenAndWhere(session), Choices(session, registration), JoinHint(session), Unanswered(session, registration), "Kun je toch niet? Meld je dan af. Iemand anders kan dan jouw plek krijgen."],
        "Bekijk je aanmelding", CalendarMethod.Request);

    /// <summary>Other parts of the programme than before.</summary>
    public void Chosen(Session session, Registration registration) => Send(session, registration, $"Je keuze is veranderd: {session.Title}",
        [$"Je hebt iets anders gekozen bij ‘{session.Title}’.", WhenAndWhere(session), Choices(session, registration)], "Bekijk je aanmelding", CalendarMethod.Request);

    /// <summary>One mail for a fixed group, with an invitation for each date.</summary>
    public void ConfirmedForAll(IReadOnlyList<Session> sessions, IReadOnlyList<Registration> registrations, Registration main) =>
        db.Send(new MailMessage(main.Email, main.Name, $"Je bent aangemeld: {sessions[0].Title}",
            [$"Je hebt een plek bij ‘{sessions[0].Title}’. Je doet alle keren mee:", string.Join('\n', sessions.Select(s => SessionTime.Full(s.StartUtc, s.EndUtc))), "Kun je een keer niet? Meld je dan voor die datum af."],
            new MailButton("Bekijk je aanmelding", urls.Absolute(main.Url)))
        {
            Attachments = [.. sessions.Select(s => calendar.Invitation(s, registrations.Single(r => r.SessionId == s.Id), CalendarMethod.Request))],
            Reason = "Je krijgt deze mail omdat je met dit adres bent aangemeld voor een bijeenkomst.",
        });

    /// <param name="position">Place in the line, from 1.</param>
    public void Waiting(Session session, Registration registration, int position) => Send(session, registration, $"Je staat op de wachtlijst: {session.Title}",
        [$"‘{session.Title}’ is vol. Je staat op de wachtlijst, op plek {position}.", WhenAndWhere(session), $"Komt er een plek vrij? Dan sturen we je een mail. Je hebt daarna {session.OfferHours} uur om de plek aan te nemen."],
        "Bekijk je aanmelding");

    public void Offered(Session session, Registration registration) => Send(session, registration, $"Er is een plek voor je: {session.Title}",
        [$"Er kwam een plek vrij bij ‘{session.Title}’. We houden hem voor je vast tot {DutchTime.DateAndTime(registration.OfferedUntilUtc!.Value)}.", WhenAndWhere(session), "Doe je niets, dan gaat de plek naar de volgende op de wachtlijst."],
        "Neem de plek aan");

    public void OfferEnded(Session session, Registration registration) => Send(session, registration, $"Je plek is verlopen: {session.Title}",
        [$"We hielden een plek voor je vast bij ‘{session.Title}’. Je hebt hem niet op tijd aangenomen. Hij gaat naar de volgende op de wachtlijst.", "Wil je toch meedoen? Meld je dan opnieuw aan. Je komt achteraan op de wachtlijst."],
        "Bekijk je aanmelding");

    public void Invited(Session session, Invitee invitee) =>
        db.Send(new MailMessage(invitee.Email, invitee.Name, $"Je bent uitgenodigd: {session.Title}",
            [.. new[] { $"Je bent uitgenodigd voor ‘{session.Title}’.", session.Summary, WhenAndWhere(session), session.InvitationOnly ? "Deze bijeenkomst is alleen voor genodigden. De link hieronder is voor jou." : "" }.Where(p => p.Length > 0)],
            new MailButton("Bekijk de uitnodiging", urls.Absolute(invitee.Url)))
        {
            Reason = "Je krijgt deze mail omdat iemand van dit netwerk je uitnodigt.",
        });

    /// <param name="hadPlace">The session stands in the calendar of this person and must leave it.</param>
    public void Cancelled(Session session, Registration registration, bool hadPlace) => Send(session, registration, $"Je bent afgemeld: {session.Title}",
        [hadPlace ? $"Je bent afgemeld voor ‘{session.Title}’ op {DutchTime.LongDate(session.StartUtc)}." : $"Je staat niet meer op de wachtlijst voor ‘{session.Title}’.", "Wil je later toch meedoen? Dan kun je je opnieuw aanmelden zolang er plek is."],
        null, hadPlace ? CalendarMethod.Cancel : null);

    public void AskGuest(Session session, Registration registration) => Send(session, registration, $"Bevestig je aanmelding: {session.Title}",
        [$"Iemand heeft met dit mailadres een aanmelding gedaan voor ‘{session.Title}’.", WhenAndWhere(session), "Ben jij dat? Bevestig je aanmelding dan. Pas daarna krijg je een plek.", "Ken je deze aanmelding niet? Dan hoef je niets te doen. Na zeven dagen wissen we je gegevens."],
        "Bevestig je aanmelding");

    public void AlreadyThere(Session session, Registration registration) => Send(session, registration, $"Je was al aangemeld: {session.Title}",
        [registration.State == RegistrationState.Waiting ? $"Je staat al op de wachtlijst voor ‘{session.Title}’." : $"Je hebt al een plek bij ‘{session.Title}’.", WhenAndWhere(session)],
        "Bekijk je aanmelding");

    public void Moved(Session session, Registration registration) => Send(session, registration, $"Gewijzigd: {session.Title}",
        [$"De tijd of de plek van ‘{session.Title}’ is veranderd. Zo is het nu:", WhenAndWhere(session), Choices(session, registration), JoinHint(session), registration.State switch
        {
            RegistrationState.Waiting => "Je staat nog op de wachtlijst.",
            RegistrationState.Offered => "We houden nog een plek voor je vast.",
            _ => "Je aanmelding blijft staan. Kun je nu niet meer? Meld je dan af.",
        }],
        "Bekijk je aanmelding", registration.State == RegistrationState.Confirmed ? CalendarMethod.Request : null);

    public void SessionCancelled(Session session, Registration registration) => Send(session, registration, $"Gaat niet door: {session.Title}",
        [$"‘{session.Title}’ op {DutchTime.LongDate(session.StartUtc)} gaat niet door.", session.CancelReason, "Je hoeft je niet af te melden."],
        null, registration.State == RegistrationState.Confirmed ? CalendarMethod.Cancel : null);

    public void HowWasIt(Session session, Registration registration) => Send(session, registration, $"Hoe was het? {session.Title}",
        [$"Je was aangemeld voor ‘{session.Title}’. Wil je in twee minuten vertellen hoe het was? We bewaren je antwoorden zonder je naam.", session.Certificate ? "Je bewijs van deelname vind je ook bij je aanmelding, zodra de organisatie heeft vastgelegd wie er was." : ""],
        "Bekijk je aanmelding");

    public void Reminder(Session session, Registration registration, Reminders moment) => Send(session, registration, $"Herinnering: {session.Title}",
        [$"‘{session.Title}’ {moment.Dutch()}.", WhenAndWhere(session), Choices(session, registration), JoinHint(session), "Kun je niet? Meld je af, dan krijgt iemand anders jouw plek."],
        "Bekijk je aanmelding");

    /// <summary>What an organiser writes to participants. A row that was never saved is a test: it has no page to link to.</summary>
    public void FromOrganiser(Session session, Registration registration, string subject, string text) =>
        Send(session, registration, $"{subject}: {session.Title}", Paragraphs(text), registration.Id == 0 ? null : "Bekijk je aanmelding");

    /// <summary>An empty line begins a new paragraph.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    void Send(Session session, Registration registration, string subject, IReadOnlyList<string> paragraphs, string? button, CalendarMethod? method = null) =>
        db.Send(new MailMessage(registration.Email, registration.Name, subject, [.. paragraphs.Where(p => p.Length > 0)], button is null ? null : new MailButton(button, urls.Absolute(registration.Url)))
        {
            Attachments = method is { } m ? [calendar.Invitation(session, registration, m)] : [],
            Reason = "Je krijgt deze mail omdat je met dit adres bent aangemeld voor een bijeenkomst.",
        });

    static string WhenAndWhere(Session session) => $"{SessionTime.Full(session.StartUtc, session.EndUtc)}\n{session.Place}{(session.Address.Length > 0 ? ", " + session.Address : "")}";

    static string Choices(Session session, Registration registration) => (session.HasProgramme && registration.State == RegistrationState.Confirmed, registration.Choices.Count) switch
    {
        (false, _) => "",
        (_, 0) => "Je hebt nog niet gekozen wat je wilt volgen. Kies bij je aanmelding.",
        var (_, count) => "Je koos:\n" + string.Join('\n', registration.ChoiceLines) + (count < registration.WantedParts.Count ? "\nWat je nog meer koos, was al vol. Kies bij je aanmelding iets anders." : ""),
    };

    // Somebody else put this person on the list, and could not answer for them.
    static string Unanswered(Session session, Registration registration) => registration.AddedById is not null && registration.Answers.Length == 0 && session.Asks(registration.MemberId is null)
        ? "De organisatie heeft nog een paar vragen voor je. Beantwoord ze bij je aanmelding." : "";

    static string JoinHint(Session session) => session.IsOnline ? "De link om mee te doen staat vanaf een kwartier voor het begin op de pagina van je aanmelding." : "";
}
