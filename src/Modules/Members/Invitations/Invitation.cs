using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Mail;
using Platform.Kernel.Settings;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;
using Platform.Members.Contracts;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Invitations;

/// <summary>Makes an account without a password and mails a link with which its owner chooses one.</summary>
public sealed class Invitation(TenantDb db, MemberAccounts accounts, SiteUrls urls, TenantSettings settings, TimeProvider clock) : IFirstAdministrator
{
    public Task<bool> ExistsAsync(string role, CancellationToken cancel) =>
        (from link in db.Set<IdentityUserRole<long>>()
         join known in db.Roles on link.RoleId equals known.Id
         join member in db.Members on link.UserId equals member.Id
         where known.Name == role && !member.Closed && member.PasswordHash != null
         select link).AnyAsync(cancel);

    public async Task CreateAsync(string email, string name, string password, string role, CancellationToken cancel)
    {
        var member = new Member { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, JoinedUtc = clock.GetUtcNow() };
        Check(await accounts.CreateAsync(member, password));
        Check(await accounts.AddToRoleAsync(member, role));
        db.Audit("member.first", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives somebody this role; who has no password yet gets an invitation.</summary>
    /// <exception cref="RuleException">The address is not valid.</exception>
    public async Task InviteAsync(string email, string role, CancellationToken cancel)
    {
        var member = await accounts.FindByEmailAsync(email);
        if (member is null)
        {
            member = new Member { UserName = email, Email = email, DisplayName = email.Split('@')[0], JoinedUtc = clock.GetUtcNow() };
            Check(await accounts.CreateAsync(member));
        }
        if (!await accounts.IsInRoleAsync(member, role)) Check(await accounts.AddToRoleAsync(member, role));
        if (member.PasswordHash is null) await SendAsync(member, cancel);
    }

    /// <summary>Mails the link, again if need be; an older link stays good until one is used.</summary>
    public async Task SendAsync(Member member, CancellationToken cancel)
    {
        var token = await accounts.GenerateUserTokenAsync(member, InvitationTokens.Name, InvitationTokens.Purpose);
        var network = TenantContext.Current.IsHost ? TenantContext.Current.Title : settings.Get<NetworkSettings>().Title;
        var url = QueryHelpers.AddQueryString(urls.Absolute("~/account/uitnodiging"), new Dictionary<string, string?> { ["id"] = member.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), ["code"] = token });
        db.Send(new MailMessage(member.Email!, null, $"Je bent uitgenodigd voor {network}",
        [
            $"Er is een account voor je gemaakt bij {network}. Kies een wachtwoord, dan kun je meteen aan de slag.",
            "De link hieronder is twee weken geldig.",
        ], new MailButton("Kies je wachtwoord", url))
        { Reason = "Je krijgt deze mail omdat een beheerder je heeft uitgenodigd. Verwacht je dit niet? Dan hoef je niets te doen." });
        db.Audit("member.invited", $"member:{member.Id}");
        await db.SaveChangesAsync(cancel);
    }

    static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new RuleException(result.Errors.First().Description);
    }
}
