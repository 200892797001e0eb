using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Agenda.Evaluations;

/// <summary>Job: asks everyone who had a place how it was, when the session is over.</summary>
public sealed record AskAfterwards(long SessionId)
{
    public static void Plan(TenantDb db, Session session) => db.Schedule(new AskAfterwards(session.Id), session.EndUtc, $"agenda.afterwards:{session.Id}");
}

sealed class AskParticipants(TenantDb db, Places places, RegistrationMails mails, TimeProvider clock) : IHandle<AskAfterwards>
{
    const int Batch = 50;

    public async Task HandleAsync(AskAfterwards message, CancellationToken cancel)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == message.SessionId && s.State == SessionState.Published, cancel);
        if (session is null || session.EndUtc > clock.GetUtcNow()) return; // moved: another job is planned for the new time
        // Where people were checked in, who stayed away is not asked.
        var known = await db.Registrations.AnyAsync(r => r.SessionId == session.Id && r.CheckedInUtc != null, cancel);
        while (await AskAsync(session, onlyPresent: known, cancel) == Batch) db.ChangeTracker.Clear();
    }

    Task<int> AskAsync(Session session, bool onlyPresent, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await places.LockAsync(session.Id, cancel); // a job may run twice, even at once
        var there = await db.Registrations.Where(r => r.SessionId == session.Id && r.State == RegistrationState.Confirmed && !r.AskedAfterwards && (!onlyPresent || r.CheckedInUtc != null))
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancel);
        foreach (var registration in there)
        {
            registration.AskedAfterwards = true;
            mails.HowWasIt(session, registration);
        }
        await db.SaveChangesAsync(cancel);
        return there.Count;
    }, cancel);
}
