using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Contracts;
using Platform.Agenda.Data;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Kernel;
using Platform.Kernel.Data;

namespace Platform.Agenda.Sessions;

/// <summary>What an organiser does with a session; the browser and the API both come here.</summary>
public sealed class Planning(TenantDb db, Places places, TimeProvider clock)
{
    public async Task<Session> CreateAsync(SessionDetails details, long? organiserId, bool publish, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = Session.Plan(details, organiserId, now);
        if (publish) session.Publish(now);
        await db.InTransactionAsync(async () =>
        {
            db.Add(session);
            await db.SaveChangesAsync(cancel); // the reminder needs the id
            if (publish) Announce(session, now);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return session;
    }

    /// <param name="version">The version that was on the form, or null to change whatever is there.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed it in the meantime.</exception>
    /// <exception cref="RuleException">See <see cref="Session.Change"/>.</exception>
    public Task<Session> ChangeAsync(long id, SessionDetails details, int? version, CancellationToken cancel) => EditAsync(id, async (session, now) =>
    {
        if (version is { } seen && seen != session.Version) throw new DbUpdateConcurrencyException("Iemand anders heeft deze bijeenkomst intussen gewijzigd.");
        var moved = session.Change(details, now);
        if (session.State == SessionState.Published)
        {
            db.Raise(() => new SessionChanged(id));
            RemindParticipants.Plan(db, session, now);
            if (moved) TellEveryone(id);
        }
        await db.SaveChangesAsync(cancel);
        await places.FillAsync(id, cancel); // there may be more places than before
    }, cancel);

    /// <summary>Publishing twice is publishing once.</summary>
    /// <exception cref="RuleException">See <see cref="Session.Publish"/>.</exception>
    public Task<Session> PublishAsync(long id, CancellationToken cancel) => EditAsync(id, async (session, now) =>
    {
        if (session.State == SessionState.Published) return;
        session.Publish(now);
        Announce(session, now);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <exception cref="RuleException">See <see cref="Session.Cancel"/>.</exception>
    public Task<Session> CancelAsync(long id, string reason, CancellationToken cancel) => EditAsync(id, async (session, now) =>
    {
        session.Cancel(reason, now);
        db.Raise(() => new SessionCancelled(id));
        TellEveryone(id);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the session in the meantime.</exception>
    public Task<Session> AskAsync(long id, IReadOnlyList<Question> questions, string consent, int version, CancellationToken cancel) => EditAsync(id, async (session, now) =>
    {
        if (version != session.Version) throw new DbUpdateConcurrencyException("Iemand anders heeft deze bijeenkomst intussen gewijzigd.");
        session.Ask(questions, consent, now);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    void Announce(Session session, DateTimeOffset now)
    {
        db.Raise(() => new SessionPublished(session.Id));
        RemindParticipants.Plan(db, session, now);
    }

    void TellEveryone(long id) => db.Schedule(new InviteAgain(id), key: $"agenda.invite:{id}");

    // Locked first and read after: who registers at this moment waits, and the counts on the row are those of now.
    async Task<Session> EditAsync(long id, Func<Session, DateTimeOffset, Task> edit, CancellationToken cancel) => await db.InTransactionAsync(async () =>
    {
        await places.LockAsync(id, cancel);
        var session = await db.Sessions.SingleAsync(s => s.Id == id, cancel);
        await edit(session, clock.GetUtcNow());
        return session;
    }, cancel);
}
