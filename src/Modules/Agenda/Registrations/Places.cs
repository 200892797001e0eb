using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Contracts;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Notifications.Contracts;

namespace Platform.Agenda.Registrations;

/// <summary>
/// Gives places, takes them back and passes them on. Every limit is a condition inside the statement that uses it, and that statement
/// also locks the row of the session until the transaction ends: so the count is exact, however many come at once.
/// A free place and a waiting list never exist together.
/// </summary>
public sealed class Places(TenantDb db, RegistrationMails mails, TimeProvider clock)
{
    const int MaxTries = 5;

    /// <summary>A place, or else a turn on the waiting list. Who already has one keeps it: asking twice gives the same answer.</summary>
    /// <exception cref="RuleException">Full, not published or already begun.</exception>
    public Task<Registration> TakeAsync(long sessionId, Attendee who, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var now = clock.GetUtcNow();
        var (state, session) = await ClaimAsync(sessionId, now, cancel);
        var known = await KnownAsync(sessionId, who, cancel); // read after the claim: a second click of the same person waited for it
        if (known is { IsActive: true })
        {
            if (state is { } unused) await ReturnAsync(sessionId, unused, cancel);
            known.MemberId ??= who.MemberId;
            await db.SaveChangesAsync(cancel);
            return known;
        }
        if (state is not { } given) throw new RuleException(session.WhyClosed(now) ?? "Aanmelden lukt nu niet. Probeer het nog eens.");

        var registration = known ?? db.Registrations.Add(new Registration { SessionId = sessionId }).Entity;
        registration.Enter(given, who, session, clock.GetUtcNow()); // the order of the line is that of the claims
        db.Raise(() => new Registered(sessionId, registration.Id));
        if (given == RegistrationState.Confirmed) mails.Confirmed(session, registration);
        else mails.Waiting(session, registration, session.Waiting);
        await db.SaveChangesAsync(cancel);
        return registration;
    }, cancel);

    /// <summary>Gives a place or a turn back; the first of the waiting list gets the place in the same transaction.</summary>
    /// <returns>False when there was nothing to give back.</returns>
    /// <exception cref="RuleException">The session is over.</exception>
    public Task<bool> GiveBackAsync(Registration registration, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await LockAsync(registration.SessionId, cancel);
        var mine = await FreshAsync(registration.Id, cancel);
        if (mine is not { IsActive: true }) return false;
        var session = await SessionAsync(mine.SessionId, cancel);
        if (session.EndUtc <= clock.GetUtcNow()) throw new RuleException("Deze bijeenkomst is al voorbij.");

        var hadPlace = mine.State == RegistrationState.Confirmed;
        await ReturnAsync(session.Id, mine.State, cancel);
        mine.Cancel();
        db.Raise(() => new RegistrationCancelled(session.Id, mine.Id));
        if (session.State == SessionState.Published) mails.Cancelled(session, mine, hadPlace);
        await db.SaveChangesAsync(cancel);
        if (hadPlace) await FillAsync(session.Id, cancel);
        return true;
    }, cancel);

    /// <summary>Passes free places on to the waiting list, in order. Call it inside the transaction that made them free.</summary>
    public async Task FillAsync(long sessionId, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var moved = await Open(sessionId, now).Where(s => s.Taken < s.Capacity && s.Waiting > 0)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken + 1).SetProperty(s => s.Waiting, s => s.Waiting - 1), cancel);
            if (moved == 0) return;
            var next = await db.Registrations.Where(r => r.SessionId == sessionId && r.State == RegistrationState.Waiting).OrderBy(r => r.QueuedUtc).ThenBy(r => r.Id).FirstAsync(cancel);
            var session = await SessionAsync(sessionId, cancel);
            next.Offer(session);
            db.Raise(() => new PlaceOffered(sessionId, next.Id));
            mails.Offered(session, next);
            if (next.MemberId is { } member) db.Notify(new Notice(member, NoticeKind.Session, $"Er kwam een plek vrij: je bent aangemeld voor ‘{session.Title}’.", session.Url));
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

    async Task<(RegistrationState?, Session)> ClaimAsync(long sessionId, DateTimeOffset now, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            RegistrationState? state = null;
            if (await Open(sessionId, now).Where(s => s.Taken < s.Capacity).ExecuteUpdateAsync(u => u.SetProperty(s => s.Taken, s => s.Taken + 1), cancel) == 1) state = RegistrationState.Confirmed;
            else if (await Open(sessionId, now).Where(s => s.Taken >= s.Capacity && s.Waiting < s.WaitingListSize).ExecuteUpdateAsync(u => u.SetProperty(s => s.Waiting, s => s.Waiting + 1), cancel) == 1) state = RegistrationState.Waiting;
            var session = await SessionAsync(sessionId, cancel);
            if (state is not null || session.WhyClosed(now) is not null || tries == MaxTries) return (state, session); // else somebody left between the two statements
        }
    }

    Task ReturnAsync(long sessionId, RegistrationState state, CancellationToken cancel) => state == RegistrationState.Confirmed
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

    IQueryable<Session> Open(long id, DateTimeOffset now) => Row(id).Where(s => s.State == SessionState.Published && s.StartUtc > now);

    Task<Session> SessionAsync(long id, CancellationToken cancel) => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, cancel);

    // What was read before the lock may be old.
    async Task<Registration?> FreshAsync(long id, CancellationToken cancel)
    {
        var registration = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (registration is not null) await db.Entry(registration).ReloadAsync(cancel);
        return registration;
    }
}
