using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;
using Platform.Members.Invitations;

namespace Platform.Members.Registrations;

/// <summary>Takes in who wants to join. What happens is told by mail only, so that nobody can find out here whether an address is known.</summary>
public sealed class Registration(TenantDb db, MemberAccounts accounts, AccountMail mail, Invitation invitation, TimeProvider clock)
{
    static readonly TimeSpan s_wait = TimeSpan.FromDays(7);

    /// <returns>What is wrong with the password, if anything.</returns>
    public async Task<IdentityResult> TakeAsync(RegistrationForm form, CancellationToken cancel)
    {
        var filledIn = new Member { UserName = form.Email.Trim(), Email = form.Email.Trim(), DisplayName = form.DisplayName.Trim(), JoinedUtc = clock.GetUtcNow() };
        if (await accounts.SetPasswordAsync(filledIn, form.Password) is { Succeeded: false } refused) return refused; // hashes in any case: as slow for a known address

        var known = await accounts.FindByEmailAsync(filledIn.Email);
        if (known is null or { EmailConfirmed: false, PasswordHash: not null, Closed: false })
        {
            var member = known ?? filledIn;
            (member.PasswordHash, member.SecurityStamp) = (filledIn.PasswordHash, filledIn.SecurityStamp); // the last one who registers has the link that counts
            (member.DisplayName, member.Function, member.Organisation, member.Region) = (filledIn.DisplayName, form.Function.Trim(), form.Organisation.Trim(), form.Region ?? "");
            await SaveAsync(member, isNew: known is null, cancel);
        }
        else if (known is { PasswordHash: null, Closed: false, Demo: false }) await invitation.SendAsync(known, cancel);
        else if (!known.Closed)
        {
            mail.AlreadyMember(known);
            await db.SaveChangesAsync(cancel);
        }
        return IdentityResult.Success;
    }

    /// <summary>Sends the link again to who waits for it.</summary>
    public async Task SendAgainAsync(string email, CancellationToken cancel)
    {
        if (await accounts.FindByEmailAsync(email.Trim()) is not { EmailConfirmed: false, PasswordHash: not null, Closed: false } member) return;
        mail.ConfirmAddress(member, await accounts.GenerateEmailConfirmationTokenAsync(member));
        await db.SaveChangesAsync(cancel);
    }

    Task SaveAsync(Member member, bool isNew, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var result = isNew ? await accounts.CreateAsync(member) : await accounts.UpdateAsync(member);
        if (!result.Succeeded) return; // two at once with one address: the other one gets the mail
        mail.ConfirmAddress(member, await accounts.GenerateEmailConfirmationTokenAsync(member));
        db.Schedule(new ForgetRegistration(member.Id), clock.GetUtcNow() + s_wait, $"forget-registration:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }, cancel);
}

/// <summary>Somebody registered a week ago.</summary>
public sealed record ForgetRegistration(long MemberId);

/// <summary>Keeps no data of people who never confirmed that they are themselves.</summary>
sealed class ForgetRegistrationHandler(TenantDb db) : IHandle<ForgetRegistration>
{
    public async Task HandleAsync(ForgetRegistration message, CancellationToken cancel)
    {
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == message.MemberId && !m.EmailConfirmed, cancel) is not { } member) return;
        db.Remove(member);
        db.Audit("registration.forgotten", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }
}
