using Platform.Agenda.Organisers;
using Platform.Agenda.Questions;
using Platform.Agenda.Rounds;
using Platform.Kernel;
using Platform.Kernel.Views;

namespace Platform.Agenda.Sessions;

/// <summary>What may happen to a session.</summary>
public sealed partial class Session
{
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
        TargetGroup = TargetGroup,
        Language = Language,
        Price = Price,
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
        Organisers = [.. Organisers.Select(o => new Organiser { MemberId = o.MemberId })],
        HasProgramme = HasProgramme,
        Rounds = [.. ProgrammeAt(start)],
        SeriesId = SeriesId,
        SlotUtc = start,
        CreatedUtc = now,
        ChangedUtc = now,
    };

    /// <summary>The programme for the same session at another moment, with no seat taken yet. The rounds must be loaded.</summary>
    public IReadOnlyList<Round> ProgrammeAt(DateTimeOffset start) => [.. Rounds.InOrder().Select(r => r.Moved(start - StartUtc))];

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

    /// <summary>Whether somebody with a place may choose other parts of the programme: as long as people can register.</summary>
    public bool ChoicesOpen(DateTimeOffset now) => HasProgramme && State == SessionState.Published && StartUtc > now && (ClosesUtc is null || ClosesUtc > now);

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
        (TargetGroup, Language, Price) = (details.TargetGroup.Trim(), details.Language.Trim(), details.Price.Trim());
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
        if (details.Programme is { Count: > 0 } programme) (HasProgramme, Rounds) = (true, [.. programme]);
        ChangedUtc = now;
    }
}
