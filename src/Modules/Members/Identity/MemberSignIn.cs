using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>Logging in makes a session that the member can see and end.</summary>
public sealed class MemberSignIn(MemberAccounts accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Member> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Member>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Member> confirmation, TenantDb db, TimeProvider clock, IHostEnvironment environment)
    : SignInManager<Member>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Fictional people have a password that everybody knows: they exist in Development only.</summary>
    public override async Task<bool> CanSignInAsync(Member user) => !user.Closed && (!user.Demo || environment.IsDevelopment()) && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Member user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.GetUtcNow();
        var session = new MemberSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            MemberId = user.Id,
            Device = Device.Describe(Context.Request.Headers.UserAgent.ToString()),
            StartedUtc = now,
            LastUsedUtc = now,
        };
        var expired = now - IdentitySetup.SessionLength;
        await db.InTransactionAsync(async () =>
        {
            await db.MemberSessions.Where(s => s.MemberId == user.Id && s.LastUsedUtc < expired).ExecuteDeleteAsync(Context.RequestAborted);
            db.Add(session);
            db.Audit("member.loggedin", $"member:{user.Id}");
            await db.SaveChangesAsync(Context.RequestAborted);
        }, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(new Claim(PersonClaims.Session, session.Id)));
    }

    /// <summary>Saves what was changed and ends the other sessions of this member, in one transaction.</summary>
    /// <param name="keepThis">Whether the session of this request goes on.</param>
    public async Task SaveAndEndSessionsAsync(Member member, bool keepThis)
    {
        var keep = keepThis ? SessionId : null;
        await db.InTransactionAsync(async () =>
        {
            await db.MemberSessions.Where(s => s.MemberId == member.Id && s.Id != keep).ExecuteDeleteAsync(Context.RequestAborted);
            await db.SaveChangesAsync(Context.RequestAborted);
        }, Context.RequestAborted);
        LiveSessions.Current.ForgetMember(member.Id);
    }

    /// <summary>The session of this request.</summary>
    public string? SessionId => Context.User.FindFirstValue(PersonClaims.Session);

    public override async Task SignOutAsync()
    {
        if (SessionId is { } id)
        {
            await db.MemberSessions.Where(s => s.Id == id).ExecuteDeleteAsync(Context.RequestAborted);
            LiveSessions.Current.Forget(id);
        }
        await base.SignOutAsync();
    }
}
