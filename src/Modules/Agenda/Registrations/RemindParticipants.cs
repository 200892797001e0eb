using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Agenda.Registrations;

/// <summary>Job: reminds everyone with a place, and plans the next reminder of the session.</summary>
public sealed record RemindParticipants(long SessionId)
{
    /// <summary>Plans the first reminder that is still to come, with the next save; planning again replaces it.</summary>
    public static void Plan(TenantDb db, Session session, DateTimeOffset now)
    {
        var next = ReminderMoments.Of(session).Where(m => m.DueUtc > now).Select(m => (DateTimeOffset?)m.DueUtc).FirstOrDefault();
        if (session.State == SessionState.Published && next is { } due) db.Schedule(new RemindParticipants(session.Id), due, $"agenda.reminder:{session.Id}");
    }
}

sealed class RemindAll(TenantDb db, Places places, RegistrationMails mails, TimeProvider clock) : IHandle<RemindParticipants>
{
    const int Batch = 50;

    public async Task HandleAsync(RemindParticipants message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == message.SessionId && s.State == SessionState.Published, cancel);
        if (session is null || session.StartUtc <= now) return;
        var moment = ReminderMoments.Of(session).Where(m => m.DueUtc <= now).Select(m => m.Moment).LastOrDefault();
        if (moment != Reminders.None) // else it moved, and another job is planned for the new time
            while (await RemindAsync(session, moment, cancel) == Batch) db.ChangeTracker.Clear();
        RemindParticipants.Plan(db, session, now);
        await db.SaveChangesAsync(cancel);
    }

    Task<int> RemindAsync(Session session, Reminders moment, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await places.LockAsync(session.Id, cancel); // a job may run twice, even at once
        var waiting = await db.Registrations
            .Where(r => r.SessionId == session.Id && r.State == RegistrationState.Confirmed && (r.RemindedOfUtc == null || r.RemindedOfUtc != session.StartUtc || r.Reminded < moment))
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancel);
        if (session.HasProgramme) await PartSeats.LoadAsync(db, waiting, cancel);
        foreach (var registration in waiting)
        {
            (registration.RemindedOfUtc, registration.Reminded) = (session.StartUtc, moment);
            mails.Reminder(session, registration, moment);
        }
        await db.SaveChangesAsync(cancel);
        return waiting.Count;
    }, cancel);
}
