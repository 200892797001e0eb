using Platform.Agenda.Questions;
using Platform.Agenda.Repetitions;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Kernel.Search;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>Something people come to at a time and a place, with room for so many.</summary>
public sealed class Session : ISearchable, IMentionsFiles
{
    /// <summary>How long before the start the join link is shown.</summary>
    public static readonly TimeSpan JoinBefore = TimeSpan.FromMinutes(15);

    public long Id { get; set; }

    /// <summary>Names the session in every calendar it was ever sent to, so it never changes.</summary>
    public string Uid { get; set; } = Guid.NewGuid().ToString("N");

    public string Title { get; set; } = "";

    public SessionType Type { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; set; } = "";

    public string BodyHtml { get; set; } = "";

    /// <summary>A line each: name, function.</summary>
    public string Speakers { get; set; } = "";

    public string Theme { get; set; } = "";

    public DateTimeOffset StartUtc { get; set; }

    public DateTimeOffset EndUtc { get; set; }

    public string ZoneId { get; set; } = DutchTime.ZoneId;

    public bool IsOnline { get; set; }

    public string Place { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Where to join online. Secret: see <see cref="ShowsJoinUrl"/>.</summary>
    public string? JoinUrl { get; set; }

    public int Capacity { get; set; }

    /// <summary>Places given away or offered. Only statements with a condition change it, see <c>Places</c>.</summary>
    public int Taken { get; set; }

    public int WaitingListSize { get; set; }

    /// <summary>People on the waiting list; changed like <see cref="Taken"/>.</summary>
    public int Waiting { get; set; }

    /// <summary>How long an offer of a place stands, see <see cref="OfferUntil"/>.</summary>
    public int OfferHours { get; set; } = 12;

    /// <summary>Before this moment nobody registers; null is from publication on.</summary>
    public DateTimeOffset? OpensUtc { get; set; }

    /// <summary>From this moment on nobody registers; null is until the start.</summary>
    public DateTimeOffset? ClosesUtc { get; set; }

    /// <summary>Only who was invited may register.</summary>
    public bool InvitationOnly { get; set; }

    public IReadOnlyList<Question> Questions { get; set; } = [];

    /// <summary>What everybody must agree to who registers; empty is nothing.</summary>
    public string Consent { get; set; } = "";

    public Reminders Reminders { get; set; } = Reminders.All;

    /// <summary>Who was there gets a certificate.</summary>
    public bool Certificate { get; set; }

    /// <summary>Number of the accreditation, for example at SKJ; empty is none.</summary>
    public string AccreditationNumber { get; set; } = "";

    /// <summary>Register and chamber.</summary>
    public string AccreditationBody { get; set; } = "";

    public double? AccreditationPoints { get; set; }

    public DateOnly? AccreditedUntil { get; set; }

    public SessionState State { get; set; }

    public string CancelReason { get; set; } = "";

    /// <summary>Visitors without an account may see it.</summary>
    public bool Public { get; set; } = true;

    /// <summary>People without an account may register, after a confirmation by mail.</summary>
    public bool AllowGuests { get; set; }

    public long? OrganiserId { get; set; }

    /// <summary>Rises with every change that a calendar should show (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; set; }

    /// <summary>Rises with every edit; a form that was opened before is stale.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public int Minutes => (int)(EndUtc - StartUtc).TotalMinutes;

    public long? SeriesId { get; set; }

    public SessionSeries? Series { get; set; }

    public string Path => SessionAddress.PathOf(Id, Title);

    public string Url => SessionAddress.UrlOf(Id, Title);

    public SearchKey SearchKey => new("session", Id);

    public SearchText? ToSearch() => State != SessionState.Published ? null : new SearchText(
        Title, string.Join('\n', Summary, MarkdownText.ToPlainText(Body), Speakers, Place), Url,
        Public ? SearchAudience.Public : SearchAudience.Permission(AgendaPermissions.View), StartUtc, Theme.Length > 0 ? [Type.Dutch(), Theme] : [Type.Dutch()],
        [new SearchFacet("thema", Theme), new SearchFacet("soort", Type.Dutch())]);

    public FileMentions? ToMentions() => new(Title, Url, [Body], [], State != SessionState.Published ? null : Public ? SearchAudience.Public : SearchAudience.Permission(AgendaPermissions.View));

    public static Session Plan(SessionDetails details, long? organiserId, DateTimeOffset now)
    {
        var session = new Session { OrganiserId = organiserId, CreatedUtc = now };
        session.Fill(details, now);
        return session;
    }

    /// <summary>Takes over what an organiser decided.</summary>
    /// <returns>Whether time or place changed, so that everyone registered must hear of it.</returns>
    /// <exception cref="RuleException">The session is cancelled, or more people have a place than would fit.</exception>
    public bool Change(SessionDetails details, DateTimeOffset now)
    {
        if (State == SessionState.Cancelled) throw new RuleException("Deze bijeenkomst is afgelast. Maak een kopie om haar opnieuw te plannen.");
        if (details.Capacity < Taken) throw new RuleException($"Er zijn al {Taken} mensen aangemeld. Kies minstens {Taken} plekken.");
        var (where, words) = (WhenAndWhere, (Title, Summary));
        Fill(details, now);
        Version++;
        var moved = where != WhenAndWhere;
        if (State == SessionState.Published && (moved || words != (Title, Summary))) Sequence++;
        return moved;
    }

    /// <exception cref="RuleException">It is cancelled or already over.</exception>
    public void Publish(DateTimeOffset now)
    {
        if (State == SessionState.Cancelled) throw new RuleException("Deze bijeenkomst is afgelast. Maak een kopie om haar opnieuw te plannen.");
        if (EndUtc <= now) throw new RuleException("Deze bijeenkomst is al voorbij. Kies eerst een nieuwe datum.");
        State = SessionState.Published;
        Version++;
        ChangedUtc = now;
    }

    /// <exception cref="RuleException">It is not published, or already over.</exception>
    public void Cancel(string reason, DateTimeOffset now)
    {
        if (State != SessionState.Published) throw new RuleException("Alleen een gepubliceerde bijeenkomst kun je afgelasten.");
        if (EndUtc <= now) throw new RuleException("Deze bijeenkomst is al voorbij.");
        State = SessionState.Cancelled;
        CancelReason = reason;
        Sequence++;
        Version++;
        ChangedUtc = now;
    }

    /// <summary>The same session at another moment, with no place taken yet. It has no join link: that is of one moment.</summary>
    public Session Again(DateTimeOffset start, DateTimeOffset now) => new()
    {
        Title = Title,
        Type = Type,
        Summary = Summary,
        Body = Body,
        BodyHtml = BodyHtml,
        Speakers = Speakers,
        Theme = Theme,
        StartUtc = start,
        EndUtc = start + (EndUtc - StartUtc),
        IsOnline = IsOnline,
        Place = Place,
        Address = Address,
        Capacity = Capacity,
        WaitingListSize = WaitingListSize,
        OfferHours = OfferHours,
        InvitationOnly = InvitationOnly,
        Questions = Questions,
        Consent = Consent,
        Reminders = Reminders,
        Certificate = Certificate,
        AccreditationNumber = AccreditationNumber,
        AccreditationBody = AccreditationBody,
        AccreditationPoints = AccreditationPoints,
        AccreditedUntil = AccreditedUntil,
        State = State,
        Public = Public,
        AllowGuests = AllowGuests,
        OrganiserId = OrganiserId,
        SeriesId = SeriesId,
        CreatedUtc = now,
        ChangedUtc = now,
    };

    /// <summary>What is asked of who registers. Answers that were given before stay as they are.</summary>
    public void Ask(IReadOnlyList<Question> questions, string consent, DateTimeOffset now)
    {
        (Questions, Consent) = (questions, consent.Trim());
        Version++;
        ChangedUtc = now;
    }

    /// <summary>When an offer made now ends. Close to the start half of the time that is left, so that the next in line has a chance too.</summary>
    public DateTimeOffset OfferUntil(DateTimeOffset now)
    {
        var half = (StartUtc - now) / 2;
        var usual = TimeSpan.FromHours(OfferHours);
        return now + (half < usual ? half : usual);
    }

    /// <summary>Why nobody can register now, or null when there is a place or room on the waiting list.</summary>
    public string? WhyClosed(DateTimeOffset now) => this switch
    {
        { State: SessionState.Cancelled } => "Deze bijeenkomst gaat niet door. Je kunt je niet meer aanmelden.",
        { State: SessionState.Draft } => "Je kunt je nog niet aanmelden voor deze bijeenkomst.",
        _ when StartUtc <= now => "Deze bijeenkomst is al begonnen. Je kunt je niet meer aanmelden.",
        _ when OpensUtc > now => $"Je kunt je aanmelden vanaf {DutchTime.DateAndTime(OpensUtc.Value)}.",
        _ when ClosesUtc <= now => "De inschrijving is gesloten. Je kunt je niet meer aanmelden.",
        _ when Taken < Capacity || Waiting < WaitingListSize => null,
        { WaitingListSize: 0 } => "Deze bijeenkomst is vol. Je kunt je niet meer aanmelden.",
        _ => "Deze bijeenkomst en de wachtlijst zijn vol. Je kunt je niet meer aanmelden.",
    };

    /// <summary>The join link is for who has a place, from a quarter of an hour before the start until the end.</summary>
    public bool ShowsJoinUrl(DateTimeOffset now) => JoinUrl is not null && State == SessionState.Published && now >= StartUtc - JoinBefore && now < EndUtc;

    (DateTimeOffset, DateTimeOffset, bool, string, string) WhenAndWhere => (StartUtc, EndUtc, IsOnline, Place, Address);

    void Fill(SessionDetails details, DateTimeOffset now)
    {
        if (details.EndUtc <= details.StartUtc) throw new RuleException("Het einde moet na het begin liggen.");
        Title = details.Title.Trim();
        Type = details.Type;
        Summary = details.Summary.Trim();
        Body = details.Body.Trim();
        BodyHtml = MarkdownText.ToHtml(Body, 1);
        Speakers = string.Join('\n', details.Speakers.Select(s => s.Trim()).Where(s => s.Length > 0));
        Theme = details.Theme.Trim();
        (StartUtc, EndUtc) = (details.StartUtc.ToUniversalTime(), details.EndUtc.ToUniversalTime());
        IsOnline = details.IsOnline;
        Place = IsOnline ? "Online" : details.Place.Trim();
        Address = IsOnline ? "" : details.Address.Trim();
        JoinUrl = string.IsNullOrWhiteSpace(details.JoinUrl) ? null : details.JoinUrl.Trim();
        (Capacity, WaitingListSize) = (details.Capacity, details.WaitingListSize);
        (Public, AllowGuests, InvitationOnly) = (details.Public, details.AllowGuests, details.InvitationOnly);
        (OpensUtc, ClosesUtc, OfferHours) = (details.OpensUtc?.ToUniversalTime(), details.ClosesUtc?.ToUniversalTime(), details.OfferHours);
        (Reminders, Certificate) = (details.Reminders, details.Certificate);
        (AccreditationNumber, AccreditationBody) = (details.AccreditationNumber.Trim(), details.AccreditationBody.Trim());
        (AccreditationPoints, AccreditedUntil) = (details.AccreditationPoints, details.AccreditedUntil);
        if (details.Questions is { } questions) Questions = questions;
        if (details.Consent is { } consent) Consent = consent.Trim();
        ChangedUtc = now;
    }
}
