using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Contracts;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Views;
using Platform.Notifications.Contracts;

namespace Platform.Agenda.Registrations;

/// <summary>
/// Gives places, takes them back and passes them on. Every limit is a condition inside the statement that uses it, and that statement
/// also locks the row of the session until the transaction ends: so the count is exact, however many come at once.
/// A free place and a waiting list never exist together.
/// </summary>
public sealed class Places(TenantDb db, PartSeats seats, RegistrationMails mails, TimeProvider clock)
{
    const int MaxTries = 5;

    /// <summary>A place, or else a turn on the waiting list. Who already has one keeps it: asking twice gives the same answer.</summary>
    /// <exception cref="RuleException">Full, not published or already begun.</exception>
    public async Task<Registration> TakeAsync(long sessionId, Attendee who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sessions = db.Sessions;
        var group = await sessions.Where(s => s.State == SessionState.Published && s.StartUtc > now && s.Series!.FixedGroup && s.SeriesId == sessions.Where(o => o.Id == sessionId).Select(o => o.SeriesId).First())
            .OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancel);
        return group.Contains(sessionId) ? await TakeAllAsync(group, sessionId, who, cancel) : await TakeOneAsync(sessionId, who, tell: true, cancel);
    }

    // In order of id, whichever date somebody chose: two who take the same rows in another order would wait for each other for ever.
    Task<Registration> TakeAllAsync(IReadOnlyList<long> group, long chosen, Attendee who, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await LockAsync(group[0], cancel);
        var key = Registration.KeyOf(who.Email);
        var known = await db.Registrations.Active().CountAsync(r => group.Contains(r.SessionId) && r.EmailKey == key, cancel);
        var mine = new List<Registration>();
        foreach (var id in group) mine.Add(await TakeOneAsync(id, who, tell: false, cancel));
        if (mine.Any(r => r.State != RegistrationState.Confirmed)) throw new RuleException("Deze groep is vol. Je kunt je niet meer aanmelden."); // undoes them all
        var sessions = await db.Sessions.AsNoTracking().Where(s => group.Contains(s.Id)).OrderBy(s => s.StartUtc).ToListAsync(cancel);
        if (known < group.Count) mails.ConfirmedForAll(sessions, mine, mine.Single(r => r.SessionId == chosen)); // else a second click
        await db.SaveChangesAsync(cancel);
        return mine.Single(r => r.SessionId == chosen);
    }, cancel);

    Task<Registration> TakeOneAsync(long sessionId, Attendee who, bool tell, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow();
        var (state, session) = await ClaimAsync(sessionId, now, who.ByOrganiser, cancel);
        var known = await KnownAsync(sessionId, who, cancel); // read after the claim: a second click of the same person waited for it
        if (known is { IsActive: true })
        {
            if (state is { } unused) await ReturnAsync(sessionId, unused, cancel);
            known.MemberId ??= who.MemberId;
            if (known.State == RegistrationState.Offered) await AcceptAsync(session, known, cancel);
            await db.SaveChangesAsync(cancel);
            return known;
        }
        if (state is not { } given) throw new RuleException(session.WhyClosed(now) ?? "Aanmelden lukt nu niet. Probeer het nog eens.");
        if (session.InvitationOnly && !who.ByOrganiser && !await IsInvitedAsync(sessionId, who, cancel))
            throw new RuleException("Deze bijeenkomst is alleen voor wie is uitgenodigd."); // undoes the claim

        var registration = known ?? db.Registrations.Add(new Registration { SessionId = sessionId }).Entity;
        registration.Enter(given, who, session, clock.GetUtcNow()); // the order of the line is that of the claims
        db.Raise(() => new Registered(sessionId, registration.Id));
        if (session.HasProgramme && given == RegistrationState.Confirmed)
        {
            await db.SaveChangesAsync(cancel); // the seats need the id
            await seats.TakeAsync(registration, strict: !who.ChoseBefore, cancel);
        }
        if (given == RegistrationState.Confirmed && tell) mails.Confirmed(session, registration);
        else if (tell) mails.Waiting(session, registration, session.Waiting);
        await db.SaveChangesAsync(cancel);
        return registration;
    }, cancel);

    /// <summary>Places for a whole group, or for nobody. Who already has a place keeps it and is not counted.</summary>
    /// <returns>How many came in.</returns>
    /// <exception cref="RuleException">Too few places, or closed.</exception>
    public Task<int> TakeGroupAsync(long sessionId, IReadOnlyList<Attendee> people, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await LockAsync(sessionId, cancel);
        var keys = people.Select(p => Registration.KeyOf(p.Email)).ToList();
        var known = await db.Registrations.Where(r => r.SessionId == sessionId && keys.Contains(r.EmailKey)).ToDictionaryAsync(r => r.EmailKey, cancel);
        var coming = people.Where(p => known.GetValueOrDefault(Registration.KeyOf(p.Email)) is not { IsActive: true }).ToList();
        var now = clock.GetUtcNow();
        var taken = await Open(sessionId, now, byOrganiser: false).Where(s => s.Taken + coming.Count <= s.Capacity && !s.InvitationOnly)
            .ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken + coming.Count), cancel);
        var session = await SessionAsync(sessionId, cancel);
        if (taken == 0) throw new RuleException(WhyNoGroup(session, coming.Count, now));
        foreach (var person in coming)
        {
            var registration = known.GetValueOrDefault(Registration.KeyOf(person.Email)) ?? db.Registrations.Add(new Registration { SessionId = sessionId }).Entity;
            registration.Enter(RegistrationState.Confirmed, person, session, now);
            db.Raise(() => new Registered(sessionId, registration.Id));
            mails.Confirmed(session, registration);
        }
        await db.SaveChangesAsync(cancel);
        return coming.Count;
    }, cancel);

    /// <summary>Takes the place that was offered.</summary>
    /// <exception cref="RuleException">There is no offer, or it ended.</exception>
    public Task<Registration> AcceptAsync(long registrationId, CancellationToken cancel) => LockedAsync(registrationId, async (mine, session) =>
    {
        if (mine.State == RegistrationState.Confirmed) return mine; // a second click
        if (mine.State != RegistrationState.Offered || mine.OfferedUntilUtc <= clock.GetUtcNow()) throw new RuleException("Dit aanbod geldt niet meer. De plek is naar de volgende op de wachtlijst.");
        await AcceptAsync(session, mine, cancel);
        await db.SaveChangesAsync(cancel);
        return mine;
    }, cancel);

    /// <summary>Takes back an offer that nobody took in time, and makes the next one. Nothing happens when it was taken, or is not over yet.</summary>
    public Task<bool> EndOfferAsync(long registrationId, CancellationToken cancel) => LockedAsync(registrationId, async (offered, session) =>
    {
        if (offered.State != RegistrationState.Offered || offered.OfferedUntilUtc > clock.GetUtcNow() || session.State != SessionState.Published) return false;
        await ReturnAsync(session.Id, offered.State, cancel);
        offered.Expire();
        mails.OfferEnded(session, offered);
        await db.SaveChangesAsync(cancel);
        await FillAsync(session.Id, cancel);
        return true;
    }, cancel);

    /// <summary>An organiser makes room for somebody who waits: one place more, for this person, whoever stands before.</summary>
    /// <exception cref="RuleException">This person does not wait.</exception>
    public Task<Registration> MakeRoomAsync(long registrationId, CancellationToken cancel) => LockedAsync(registrationId, async (waiting, session) =>
    {
        if (waiting.State != RegistrationState.Waiting) throw new RuleException($"{waiting.Name} staat niet meer op de wachtlijst.");
        await Row(session.Id).ExecuteUpdateAsync(u => u.SetProperty(s => s.Capacity, s => s.Capacity + 1).SetProperty(s => s.Taken, s => s.Taken + 1).SetProperty(s => s.Waiting, s => s.Waiting - 1), cancel);
        await AcceptAsync(session, waiting, cancel);
        await db.SaveChangesAsync(cancel);
        return waiting;
    }, cancel);

    /// <summary>Gives a place or a turn back; the first of the waiting list gets the place in the same transaction.</summary>
    /// <returns>False when there was nothing to give back.</returns>
    /// <exception cref="RuleException">The session is over.</exception>
    public Task<bool> GiveBackAsync(Registration registration, CancellationToken cancel) => LockedAsync(registration.Id, async (mine, session) =>
    {
        if (!mine.IsActive) return false;
        if (session.EndUtc <= clock.GetUtcNow()) throw new RuleException("Deze bijeenkomst is al voorbij.");

        var (hadPlace, wasConfirmed) = (mine.HasPlace, mine.State == RegistrationState.Confirmed);
        await ReturnAsync(session.Id, mine.State, cancel);
        mine.Cancel();
        if (session.HasProgramme) await seats.ReturnAsync(mine, cancel);
        db.Raise(() => new RegistrationCancelled(session.Id, mine.Id));
        if (session.State == SessionState.Published) mails.Cancelled(session, mine, wasConfirmed);
        await db.SaveChangesAsync(cancel);
        if (hadPlace) await FillAsync(session.Id, cancel);
        return true;
    }, cancel);

    /// <summary>Another name, other answers, and as long as people can register other parts of the programme.</summary>
    /// <exception cref="RuleException">A part is full; then nothing changes.</exception>
    public Task<Registration> ChangeAsync(long registrationId, string name, Attendee answered, CancellationToken cancel) => LockedAsync(registrationId, async (mine, session) =>
    {
        mine.Answer(name, answered);
        if (session.ChoicesOpen(clock.GetUtcNow()))
        {
            mine.Want(answered.Parts);
            if (mine.State == RegistrationState.Confirmed && await seats.TakeAsync(mine, strict: true, cancel))
            {
                mine.Revision++;
                mails.Chosen(session, mine);
            }
        }
        await db.SaveChangesAsync(cancel);
        return mine;
    }, cancel);

    /// <summary>Offers free places to the waiting list, in order. Call it inside the transaction that made them free.</summary>
    public async Task FillAsync(long sessionId, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var moved = await Running(sessionId, now).Where(s => s.Taken < s.Capacity && s.Waiting > 0)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken + 1).SetProperty(s => s.Waiting, s => s.Waiting - 1), cancel);
            if (moved == 0) return;
            var next = await db.Registrations.Where(r => r.SessionId == sessionId && r.State == RegistrationState.Waiting).OrderBy(r => r.QueuedUtc).ThenBy(r => r.Id).FirstAsync(cancel);
            var session = await SessionAsync(sessionId, cancel);
            var until = session.OfferUntil(now);
            next.Offer(session, until);
            db.Schedule(new EndOffer(next.Id), until, $"agenda.offer:{next.Id}");
            db.Raise(() => new PlaceOffered(sessionId, next.Id));
            mails.Offered(session, next);
            if (next.MemberId is { } member) db.Notify(new Notice(member, NoticeKind.Session, $"Er kwam een plek vrij bij ‘{session.Title}’. Neem hem aan vóór {DutchTime.DateAndTime(until)}.", session.Url));
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Nobody else changes the places of this session until the transaction ends.</summary>
    public async Task<bool> LockAsync(long sessionId, CancellationToken cancel) =>
        await Row(sessionId).ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken), cancel) == 1;

    /// <summary>Where somebody stands on the waiting list, from 1.</summary>
    public Task<int> PositionAsync(Registration registration, CancellationToken cancel) => db.Registrations
        .Where(r => r.SessionId == registration.SessionId && r.State == RegistrationState.Waiting)
        .CountAsync(r => r.QueuedUtc < registration.QueuedUtc || (r.QueuedUtc == registration.QueuedUtc && r.Id <= registration.Id), cancel);

    /// <summary>Somebody by name and address; a member when the address is that of an account.</summary>
    public async Task<Attendee> AttendeeAsync(string name, string email, CancellationToken cancel)
    {
        var key = Registration.KeyOf(email);
        var member = await db.Members.Where(m => m.NormalizedEmail == key && !m.Closed).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancel);
        return new Attendee(member, name, email);
    }

    /// <summary>A member as the account says.</summary>
    public async Task<Attendee> AttendeeAsync(long memberId, CancellationToken cancel)
    {
        var member = await db.Members.Where(m => m.Id == memberId).Select(m => new { m.DisplayName, m.Email }).SingleAsync(cancel);
        return new Attendee(memberId, member.DisplayName, member.Email!);
    }

    // What was wanted when this person came in line may be full by now: the mail says so.
    async Task AcceptAsync(Session session, Registration registration, CancellationToken cancel)
    {
        registration.Place(session);
        if (session.HasProgramme) await seats.TakeAsync(registration, strict: false, cancel);
        mails.Confirmed(session, registration);
    }

    static string WhyNoGroup(Session session, int wanted, DateTimeOffset now) => (session.Capacity - session.Taken, session.WhyClosed(now)) switch
    {
        (_, { } why) => why,
        _ when session.InvitationOnly => "Deze bijeenkomst is alleen voor wie is uitgenodigd.",
        (0, _) => "Er zijn geen plekken meer vrij. Je collega’s kunnen wel ieder voor zich op de wachtlijst.",
        (1, _) => $"Er is nog 1 plek en je meldt {wanted} mensen aan. Kies wie er gaat.",
        var (free, _) => $"Er zijn nog {free} plekken en je meldt {wanted} mensen aan. Kies wie er gaan.",
    };

    async Task<(RegistrationState?, Session)> ClaimAsync(long sessionId, DateTimeOffset now, bool byOrganiser, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            RegistrationState? state = null;
            if (await Open(sessionId, now, byOrganiser).Where(s => s.Taken < s.Capacity).ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken + 1), cancel) == 1) state = RegistrationState.Confirmed;
            else if (await Open(sessionId, now, byOrganiser).Where(s => s.Taken >= s.Capacity && s.Waiting < s.WaitingListSize).ExecuteUpdateAsync(u => u.SetProperty(s => s.Waiting, s => s.Waiting + 1), cancel) == 1) state = RegistrationState.Waiting;
            var session = await SessionAsync(sessionId, cancel);
            if (state is not null || session.WhyClosed(now) is not null || tries == MaxTries) return (state, session); // else somebody left between the two statements
        }
    }

    Task ReturnAsync(long sessionId, RegistrationState state, CancellationToken cancel) => state is RegistrationState.Confirmed or RegistrationState.Offered
        ? Row(sessionId).ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken - 1), cancel)
        : Row(sessionId).ExecuteUpdateAsync(u => u.SetProperty(s => s.Waiting, s => s.Waiting - 1), cancel);

    /// <summary>The row of this person, by address or by account (the address of an account may have changed); an active one first.</summary>
    async Task<Registration?> KnownAsync(long sessionId, Attendee who, CancellationToken cancel)
    {
        var key = Registration.KeyOf(who.Email);
        var known = await db.Registrations.Where(r => r.SessionId == sessionId && (r.EmailKey == key || (who.MemberId != null && r.MemberId == who.MemberId))).ToListAsync(cancel);
        return known.OrderByDescending(r => r.IsActive).ThenByDescending(r => r.EmailKey == key).FirstOrDefault();
    }

    IQueryable<Session> Row(long id) => db.Sessions.Where(s => s.Id == id);

    IQueryable<Session> Running(long id, DateTimeOffset now) => Row(id).Where(s => s.State == SessionState.Published && s.StartUtc > now);

    // An organiser may add people before and after the days on which others can register.
    IQueryable<Session> Open(long id, DateTimeOffset now, bool byOrganiser) => byOrganiser
        ? Running(id, now)
        : Running(id, now).Where(s => (s.OpensUtc == null || s.OpensUtc <= now) && (s.ClosesUtc == null || s.ClosesUtc > now));

    Task<bool> IsInvitedAsync(long sessionId, Attendee who, CancellationToken cancel)
    {
        var key = Registration.KeyOf(who.Email);
        return db.Invitees.AnyAsync(i => i.SessionId == sessionId && i.EmailKey == key, cancel);
    }

    Task<Session> SessionAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, cancel);

    // Locked first and read after: what was read before may be old.
    Task<T> LockedAsync<T>(long registrationId, Func<Registration, Session, Task<T>> work, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var registration = await db.Registrations.SingleAsync(r => r.Id == registrationId, cancel);
        await LockAsync(registration.SessionId, cancel);
        await db.Entry(registration).ReloadAsync(cancel);
        return await work(registration, await SessionAsync(registration.SessionId, cancel));
    }, cancel);
}
