using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Agenda.Registrations;

/// <summary>Job: reminds everyone with a place, a day before the session.</summary>
public sealed record RemindParticipants(long SessionId)
{
    /// <summary>Plans the reminder with the next save; planning again replaces it. A session within a day gets none.</summary>
    public static void Plan(TenantDb db, Session session, DateTimeOffset now)
    {
        var due = SessionTime.DayBefore(session.StartUtc);
        if (session.State == SessionState.Published && due > now) db.Schedule(new RemindParticipants(session.Id), due, $"agenda.reminder:{session.Id}");
    }
}

sealed class Reminders(TenantDb db, Places places, RegistrationMails mails, TimeProvider clock) : IHandle<RemindParticipants>
{
    const int Batch = 50;
    static readonly TimeSpan s_dayAndChangeOfClock = TimeSpan.FromHours(25.5);

    public async Task HandleAsync(RemindParticipants message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == message.SessionId && s.State == SessionState.Published, cancel);
        if (session is null || session.StartUtc <= now || session.StartUtc - now > s_dayAndChangeOfClock) return; // moved: another job is planned for the new time
        while (await RemindAsync(session, cancel) == Batch) db.ChangeTracker.Clear();
    }

    Task<int> RemindAsync(Session session, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await places.LockAsync(session.Id, cancel); // a job may run twice, even at once
        var waiting = await db.Registrations
            .Where(r => r.SessionId == session.Id && r.State == RegistrationState.Confirmed && (r.RemindedOfUtc == null || r.RemindedOfUtc != session.StartUtc))
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancel);
        foreach (var registration in waiting)
        {
            registration.RemindedOfUtc = session.StartUtc;
            mails.Reminder(session, registration);
        }
        await db.SaveChangesAsync(cancel);
        return waiting.Count;
    }, cancel);
}
