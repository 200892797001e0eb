using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Data;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Agenda.Guests;

/// <summary>
/// People without an account: they ask with a name and an address, and have a place only after the link in the mail. The answer to the
/// asker is always the same, so that nobody can find out who is registered.
/// </summary>
public sealed class GuestRegistrations(TenantDb db, Places places, RegistrationMails mails, TimeProvider clock)
{
    /// <summary>How long somebody may take to confirm; after that the name and address are wiped.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(7);

    static readonly TimeSpan s_askAgain = TimeSpan.FromMinutes(10);

    /// <exception cref="RuleException">The session takes no guests, or is closed.</exception>
    public async Task AskAsync(Session session, Attendee who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!session.AllowGuests) throw new RuleException("Voor deze bijeenkomst heb je een account nodig.");
        if (session.InvitationOnly) throw new RuleException("Deze bijeenkomst is alleen voor wie is uitgenodigd. Gebruik de link in je uitnodiging.");
        if (session.WhyClosed(now) is { } why) throw new RuleException(why);
        await db.InTransactionAsync(async () =>
        {
            await places.LockAsync(session.Id, cancel); // a second click waits, and then sees that the mail is on its way
            await AskOnceAsync(session, who, now, cancel);
        }, cancel);
    }

    async Task AskOnceAsync(Session session, Attendee who, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Registration.KeyOf(who.Email);
        var known = await db.Registrations.SingleOrDefaultAsync(r => r.SessionId == session.Id && r.EmailKey == key, cancel);
        if (known?.AskedUtc > now - s_askAgain) return;
        if (known is { IsActive: true })
        {
            known.AskedUtc = now;
            mails.AlreadyThere(session, known);
        }
        else
        {
            known ??= db.Registrations.Add(new Registration { SessionId = session.Id }).Entity;
            known.Ask(who, now);
            mails.AskGuest(session, known);
            db.Schedule(new ForgetGuest(known.Secret), now + Keep, $"agenda.guest:{known.Secret}");
        }
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Job: wipes a guest who never confirmed.</summary>
public sealed record ForgetGuest(string Secret);

sealed class ForgetGuests(TenantDb db) : IHandle<ForgetGuest>
{
    public Task HandleAsync(ForgetGuest message, CancellationToken cancel) =>
        db.Registrations.Where(r => r.Secret == message.Secret && r.State == RegistrationState.AwaitingConfirmation).ExecuteDeleteAsync(cancel);
}
