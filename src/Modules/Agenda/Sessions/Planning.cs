using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Contracts;
using Platform.Agenda.Data;
using Platform.Agenda.Evaluations;
using Platform.Agenda.Questions;
using Platform.Agenda.Registrations;
using Platform.Agenda.Repetitions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Views;

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
            PlanMails(session, now);
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

    /// <summary>Publishes all drafts that this person may see of the series that this session is in.</summary>
    public async Task PublishSeriesAsync(long id, Person me, CancellationToken cancel)
    {
        var sessions = db.Sessions.VisibleTo(me);
        var drafts = await sessions.Where(s => s.State == SessionState.Draft && s.SeriesId != null && s.SeriesId == sessions.Where(o => o.Id == id).Select(o => o.SeriesId).First()).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancel);
        await db.InTransactionAsync(async () =>
        {
            foreach (var draft in drafts) await PublishAsync(draft, cancel);
        }, cancel);
    }

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

    /// <summary>When a series happens: at the same time on the clock on each date, also when summer time starts or ends in between.</summary>
    public static IReadOnlyList<DateTimeOffset> StartsOf(Session first, RecurrenceRule rule, IReadOnlyList<DateOnly> skip) =>
        [.. rule.Moments(first.StartUtc).Where(m => m == first.StartUtc || !skip.Contains(DateOnly.FromDateTime(DutchTime.Local(m).DateTime)))];

    /// <summary>Makes a series out of a session.</summary>
    /// <returns>How many sessions were made.</returns>
    /// <exception cref="RuleException">It is in a series already, or nothing is left after the dates to skip.</exception>
    public async Task<int> RepeatAsync(long id, RecurrenceRule rule, IReadOnlyList<DateOnly> skip, bool fixedGroup, CancellationToken cancel)
    {
        var made = 0;
        await EditAsync(id, async (session, now) =>
        {
            if (session.SeriesId is not null) throw new RuleException("Deze bijeenkomst hoort al bij een reeks.");
            var starts = StartsOf(session, rule, skip).Where(s => s != session.StartUtc).ToList();
            if (starts.Count == 0) throw new RuleException("Er blijft geen datum over. Sla minder datums over.");
            if (fixedGroup && session.Taken + session.Waiting > 0) throw new RuleException("Er zijn al mensen aangemeld. Maak een vaste groep voordat de inschrijving opengaat.");
            session.SlotUtc = session.StartUtc;
            session.Series = new SessionSeries { FirstUtc = session.StartUtc, Rule = rule.ToText(DateOnly.FromDateTime(DutchTime.Local(session.StartUtc).DateTime)), FixedGroup = fixedGroup };
            await db.SaveChangesAsync(cancel); // the others need the id
            await db.Entry(session).Collection(s => s.Organisers).LoadAsync(cancel);
            await db.Entry(session).Collection(s => s.Rounds).Query().Include(r => r.Parts).LoadAsync(cancel);
            var others = starts.Select(s => session.Again(s, now)).ToList();
            db.AddRange(others);
            await db.SaveChangesAsync(cancel);
            if (session.State == SessionState.Published)
                foreach (var other in others) Announce(other, now);
            await db.SaveChangesAsync(cancel);
            made = others.Count;
        }, cancel);
        return made;
    }

    void Announce(Session session, DateTimeOffset now)
    {
        db.Raise(() => new SessionPublished(session.Id));
        PlanMails(session, now);
    }

    void PlanMails(Session session, DateTimeOffset now)
    {
        RemindParticipants.Plan(db, session, now);
        AskAfterwards.Plan(db, session);
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
