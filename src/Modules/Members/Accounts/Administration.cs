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
public sealed class Administration(TenantDb db, AccountMail mail)
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
