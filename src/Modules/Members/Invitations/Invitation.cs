using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Invitations;

/// <summary>Makes an account without a password and mails a link with which its owner chooses one.</summary>
public sealed class Invitation(TenantDb db, MemberAccounts accounts, AccountMail mail, TimeProvider clock) : IFirstAdministrator
{
    public Task<bool> ExistsAsync(string role, CancellationToken cancel) =>
        (from link in db.Set<IdentityUserRole<long>>()
         join known in db.Roles on link.RoleId equals known.Id
         join member in db.Members on link.UserId equals member.Id
         where known.Name == role && !member.Closed && member.PasswordHash != null
         select link).AnyAsync(cancel);

    public Task InviteAsync(string email, string role, CancellationToken cancel) => InviteAsync(email, [role], cancel);

    public Task CreateAsync(string email, string name, string password, string role, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var member = new Member { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, JoinedUtc = clock.GetUtcNow() };
        Check(await accounts.CreateAsync(member, password));
        Check(await accounts.AddToRoleAsync(member, role));
        db.Audit("member.first", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Gives somebody these roles; who has no password yet gets an invitation.</summary>
    /// <exception cref="RuleException">The address is not valid, or the account was closed.</exception>
    public Task<Member> InviteAsync(string email, IReadOnlyList<string> roles, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var member = await accounts.FindByEmailAsync(email);
        if (member is { Closed: true }) throw new RuleException("Dit account is gesloten. Heropen het eerst.");
        if (member is null)
        {
            member = new Member { UserName = email, Email = email, DisplayName = email.Split('@')[0], JoinedUtc = clock.GetUtcNow() };
            Check(await accounts.CreateAsync(member));
        }
        foreach (var role in roles)
            if (!await accounts.IsInRoleAsync(member, role)) Check(await accounts.AddToRoleAsync(member, role));
        if (member.PasswordHash is null) await SendAsync(member, cancel);
        return member;
    }, cancel);

    /// <summary>Mails the link, again if need be; an older link stays good until one is used.</summary>
    public async Task SendAsync(Member member, CancellationToken cancel)
    {
        mail.Invite(member, await accounts.GenerateUserTokenAsync(member, InvitationTokens.Name, InvitationTokens.Purpose));
        db.Audit("member.invited", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }

    static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new RuleException(result.Errors.First().Description);
    }
}
