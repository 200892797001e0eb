using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Parts;
using Platform.Agenda.Sessions;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Notifications.Contracts;

namespace Platform.Agenda.Registrations;

/// <summary>Job: tells everyone registered that the session moved or will not take place, once for each change.</summary>
public sealed record InviteAgain(long SessionId);

/// <summary>Each registration remembers what it was told last, so that a retry goes on where it stopped and nobody gets a mail twice.</summary>
sealed class InviteParticipants(TenantDb db, Places places, RegistrationMails mails, TimeProvider clock) : IHandle<InviteAgain>
{
    const int Batch = 50;

    public async Task HandleAsync(InviteAgain message, CancellationToken cancel)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == message.SessionId, cancel);
        if (session is null || session.EndUtc <= clock.GetUtcNow()) return;
        while (await InviteAsync(session, cancel) == Batch) db.ChangeTracker.Clear();
    }

    Task<int> InviteAsync(Session session, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await places.LockAsync(session.Id, cancel); // a job may run twice, even at once
        var behind = await db.Registrations.Active()
            .Where(r => r.SessionId == session.Id && r.InvitedSequence < session.Sequence)
            .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancel);
        if (session.HasProgramme) await PartSeats.LoadAsync(db, behind, cancel);
        foreach (var registration in behind)
        {
            registration.InvitedSequence = session.Sequence;
            var cancelled = session.State == SessionState.Cancelled;
            if (cancelled) mails.SessionCancelled(session, registration);
            else mails.Moved(session, registration);
            if (registration.MemberId is { } member)
                db.Notify(new Notice(member, NoticeKind.Session, cancelled ? $"‘{session.Title}’ gaat niet door." : $"De tijd of de plek van ‘{session.Title}’ is veranderd.", session.Url, session.OrganiserId));
        }
        await db.SaveChangesAsync(cancel);
        return behind.Count;
    }, cancel);
}
