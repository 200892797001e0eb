using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>Identity's rules for accounts, with a few differences: hashing waits for its turn, failed tries are counted exactly, and the secrets of the second step are not kept readable.</summary>
public sealed class MemberAccounts(TenantDb db, TimeProvider clock, IUserStore<Member> store, IOptions<IdentityOptions> options, IPasswordHasher<Member> hasher, IEnumerable<IUserValidator<Member>> userRules,
    IEnumerable<IPasswordValidator<Member>> passwordRules, ILookupNormalizer keys, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Member>> log, IDataProtectionProvider protection)
    : UserManager<Member>(store, options, hasher, userRules, passwordRules, keys, errors, services, log)
{
    readonly IDataProtector _keys = protection.CreateProtector("Platform.Members.AuthenticatorKey");

    // A hash takes a core for tens of milliseconds. Half of the cores at most: a burst of log-ins must not stop the pages of others.
    static readonly SemaphoreSlim s_turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    static readonly Lazy<string> s_nobody = new(() => new PasswordHasher<Member>().HashPassword(new Member(), Guid.NewGuid().ToString()));

    /// <summary>As long as a real check takes, so that the answer's time does not tell whether an address is known.</summary>
    public Task CheckNobodysPasswordAsync(string password) => InTurnAsync(() => PasswordHasher.VerifyHashedPassword(new Member(), s_nobody.Value, password));

    /// <summary>Checks a new password and sets it on the member; the caller saves. Links that were mailed before stop working.</summary>
    public async Task<IdentityResult> SetPasswordAsync(Member member, string password)
    {
        if (await ValidatePasswordAsync(member, password) is { Succeeded: false } refused) return refused;
        member.PasswordHash = await InTurnAsync(() => PasswordHasher.HashPassword(member, password)); // before any transaction: others may be waiting to write
        member.SecurityStamp = Guid.NewGuid().ToString("N");
        member.LockoutEnd = null;
        member.AccessFailedCount = 0;
        return IdentityResult.Success;
    }

    /// <summary>The account of somebody who is signed in.</summary>
    public Task<Member> OwnAsync(Person me) => db.Members.SingleAsync(m => m.Id == me.MemberId, CancellationToken);

    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(IUserPasswordStore<Member> store, Member user, string password) =>
        user.PasswordHash is { } hash ? await InTurnAsync(() => PasswordHasher.VerifyHashedPassword(user, hash, password)) : PasswordVerificationResult.Failed;

    /// <summary>One conditional update, so that many guesses at once count as many.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(Member user)
    {
        var until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        await db.InTransactionAsync(async () =>
        {
            await db.Members.Where(m => m.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.AccessFailedCount, m => m.AccessFailedCount + 1), CancellationToken);
            var locked = await db.Members.Where(m => m.Id == user.Id && m.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
                .ExecuteUpdateAsync(u => u.SetProperty(m => m.LockoutEnd, until).SetProperty(m => m.AccessFailedCount, 0), CancellationToken);
            if (locked > 0) db.Audit("member.locked", $"member:{user.Id}");
            await db.SaveChangesAsync(CancellationToken);
        }, CancellationToken);
        await db.Entry(user).ReloadAsync(CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Kept as hashes: they are passwords too.</summary>
    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(Member user, int number)
    {
        string[] codes = [.. Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode())];
        await ((IUserTwoFactorRecoveryCodeStore<Member>)Store).ReplaceCodesAsync(user, codes.Select(TokenHandler.Hash), CancellationToken);
        return await UpdateAsync(user) is { Succeeded: true } ? codes : null;
    }

    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(Member user, string code) => base.RedeemTwoFactorRecoveryCodeAsync(user, TokenHandler.Hash(code.Trim().ToUpperInvariant()));

    /// <summary>Kept encrypted: whoever gets hold of the database alone cannot make codes.</summary>
    public override async Task<IdentityResult> ResetAuthenticatorKeyAsync(Member user)
    {
        await ((IUserAuthenticatorKeyStore<Member>)Store).SetAuthenticatorKeyAsync(user, _keys.Protect(GenerateNewAuthenticatorKey()), CancellationToken);
        return await UpdateSecurityStampAsync(user);
    }

    public override async Task<string?> GetAuthenticatorKeyAsync(Member user)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user) is { } key ? _keys.Unprotect(key) : null;
        }
        catch (CryptographicException) // the network came from another installation: its recovery codes still work
        {
            return null;
        }
    }

    static async Task<T> InTurnAsync<T>(Func<T> work)
    {
        await s_turns.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            s_turns.Release();
        }
    }
}
