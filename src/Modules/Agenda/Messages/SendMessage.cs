using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Agenda.Messages;

/// <summary>Job: sends the mail of an organiser to all its readers.</summary>
public sealed record SendMessage(long MessageId);

sealed class SendMessages(TenantDb db, Places places, RegistrationMails mails) : IHandle<SendMessage>
{
    const int Batch = 50;

    public async Task HandleAsync(SendMessage message, CancellationToken cancel)
    {
        while (await SendAsync(message.MessageId, cancel)) db.ChangeTracker.Clear();
    }

    // The mails and how far we came are saved together: nobody gets a mail twice.
    Task<bool> SendAsync(long id, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } message) return false;
        await places.LockAsync(message.SessionId, cancel); // a job may run twice, even at once
        await db.Entry(message).ReloadAsync(cancel);
        if (message.IsDone) return false;
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == message.SessionId, cancel);
        var readers = await Message.Readers(db.Registrations.AsNoTracking(), message.SessionId, message.Audience).Where(r => r.Id > message.Reached).OrderBy(r => r.Id).Take(Batch).ToListAsync(cancel);
        foreach (var reader in readers) mails.FromOrganiser(session, reader, message.Subject, message.Text);
        message.Sent += readers.Count;
        message.Reached = readers.Count > 0 ? readers[^1].Id : message.Reached;
        message.IsDone = readers.Count < Batch;
        await db.SaveChangesAsync(cancel);
        return !message.IsDone;
    }, cancel);
}
