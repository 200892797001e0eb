using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Accounts;

/// <summary>What a beheerder does with accounts. A network that has a beheerder never loses its last one.</summary>
public sealed class Administration(TenantDb db, MemberAccounts accounts, MemberSignIn signIn, AccountMail mail, Person me)
{
    static string AdministratorRole => TenantContext.Current.IsHost ? RoleNames.Platformbeheerder : RoleNames.Beheerder;

    /// <summary>Closes an account and ends its sessions.</summary>
    /// <exception cref="RuleException">It is the last beheerder.</exception>
    public Task CloseAsync(Member member, CancellationToken cancel) => ChangeAsync(member, async () =>
    {
        if (member.Closed) return;
        member.Closed = true;
        db.Raise(() => new MemberClosed(member.Id));
        if (!member.Demo) mail.Changed(member, "Je account is gesloten. Je kunt niet meer inloggen. Klopt dat niet? Vraag het de beheerder.");
        await db.MemberSessions.Where(s => s.MemberId == member.Id).ExecuteDeleteAsync(cancel);
    }, cancel);

    public async Task ReopenAsync(Member member, CancellationToken cancel)
    {
        if (!member.Closed) return;
        member.Closed = false;
        db.Audit("member.reopened", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives exactly these roles, besides <see cref="RoleNames.Lid"/> which everybody has.</summary>
    /// <exception cref="RuleException">It is the last beheerder, or a role does not exist.</exception>
    public Task SetRolesAsync(Member member, IReadOnlyCollection<string> names, CancellationToken cancel) => ChangeAsync(member, async () =>
    {
        var roles = await db.Roles.AsNoTracking().Where(r => r.Name != RoleNames.Lid && r.Name != RoleNames.Bezoeker).ToListAsync(cancel);
        var held = await db.MemberRoles.Where(r => r.UserId == member.Id).ToListAsync(cancel);
        if (names.Except(roles.Select(r => r.Name!)).FirstOrDefault() is { } unknown) throw new RuleException($"De rol {unknown} bestaat niet.");
        foreach (var role in roles)
        {
            var (has, wants) = (held.Find(h => h.RoleId == role.Id), names.Contains(role.Name));
            if (wants && has is null) db.Add(new IdentityUserRole<long> { UserId = member.Id, RoleId = role.Id });
            if (!wants && has is not null) db.Remove(has);
            if (wants != has is not null) db.Audit(wants ? "role.given" : "role.taken", $"member:{member.Id} role:{role.Name}");
        }
    }, cancel);

    /// <summary>Whether this person may help the member to log in again: nobody helps themselves past their own second step, and an administrator is helped by another one.</summary>
    public async Task<bool> MayHelpAsync(long memberId, CancellationToken cancel)
    {
        if (memberId == me.Id) return false;
        var (held, roles) = (db.MemberRoles, db.Roles);
        string[] theirs = [.. await roles.Where(r => held.Any(h => h.RoleId == r.Id && h.UserId == memberId)).Select(r => r.Name!).ToListAsync(cancel)];
        return !theirs.Intersect([RoleNames.Platformbeheerder, RoleNames.Beheerder]).Except(me.Roles).Any();
    }

    /// <summary>Switches off the second step of somebody who lost the phone, and logs them out everywhere.</summary>
    /// <exception cref="RuleException">This person may not, or it is off already.</exception>
    public async Task EndSecondFactorAsync(Member member, CancellationToken cancel)
    {
        await MustMayHelpAsync(member, cancel);
        if (!member.TwoFactorEnabled) throw new RuleException("De tweede stap van dit lid staat al uit.");
        await db.InTransactionAsync(async () =>
        {
            member.TwoFactorEnabled = false;
            mail.SecondFactorEnded(member, me.Name);
            db.Audit("second-factor.reset", $"member:{member.Id}");
            if (await accounts.ResetAuthenticatorKeyAsync(member) is { Succeeded: false }) throw new RuleException("Dit account is net gewijzigd. Kijk nog een keer.");
            await signIn.SaveAndEndSessionsAsync(member, keepThis: false);
        }, cancel);
    }

    /// <summary>Mails a link to choose a new password, and logs the member out everywhere.</summary>
    /// <exception cref="RuleException">This person may not, or there is no password to replace.</exception>
    public async Task SendNewPasswordAsync(Member member, CancellationToken cancel)
    {
        await MustMayHelpAsync(member, cancel);
        if (member.PasswordHash is null) throw new RuleException("Dit lid heeft nog geen wachtwoord. Stuur de uitnodiging opnieuw.");
        mail.ChooseNewPassword(member, await accounts.GeneratePasswordResetTokenAsync(member), me.Name);
        db.Audit("password.link-sent", $"member:{member.Id}");
        await signIn.SaveAndEndSessionsAsync(member, keepThis: false);
    }

    async Task MustMayHelpAsync(Member member, CancellationToken cancel)
    {
        if (member.Closed) throw new RuleException("Dit account is gesloten. Heropen het eerst.");
        if (!await MayHelpAsync(member.Id, cancel))
            throw new RuleException(member.Id == me.Id ? "Je eigen tweede stap en wachtwoord wijzig je bij Beveiliging." : "Dit lid is zelf beheerder. Alleen iemand met dezelfde rol kan dit doen.");
    }

    // The row of the role is changed first: its lock makes two beheerders who remove each other at the same moment wait for each other.
    async Task ChangeAsync(Member member, Func<Task> change, CancellationToken cancel)
    {
        var administrator = AdministratorRole;
        await db.InTransactionAsync(async () =>
        {
            var stamp = Guid.NewGuid().ToString();
            await db.Roles.Where(r => r.Name == administrator).ExecuteUpdateAsync(u => u.SetProperty(r => r.ConcurrencyStamp, stamp), cancel);
            var had = await Administrators(administrator).AnyAsync(cancel);
            await change();
            await db.SaveChangesAsync(cancel);
            if (had && !await Administrators(administrator).AnyAsync(cancel))
                throw new RuleException("Dit is de laatste beheerder. Geef eerst iemand anders de rol Beheerder.");
        }, cancel);
        LiveSessions.Current.ForgetMember(member.Id);
    }

    IQueryable<Member> Administrators(string role)
    {
        var (held, roles) = (db.MemberRoles, db.Roles);
        return db.Members.Where(m => !m.Closed && m.EmailConfirmed && held.Any(h => h.UserId == m.Id && roles.Any(r => r.Id == h.RoleId && r.Name == role)));
    }
}
