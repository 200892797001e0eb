using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>Identity's rules for accounts, with two differences: checking a password waits for its turn, and failed tries are counted exactly.</summary>
public sealed class MemberAccounts(TenantDb db, TimeProvider clock, IUserStore<Member> store, IOptions<IdentityOptions> options, IPasswordHasher<Member> hasher, IEnumerable<IUserValidator<Member>> userRules,
    IEnumerable<IPasswordValidator<Member>> passwordRules, ILookupNormalizer keys, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Member>> log)
    : UserManager<Member>(store, options, hasher, userRules, passwordRules, keys, errors, services, log)
{
    // A hash takes a core for tens of milliseconds. Half of the cores at most: a burst of log-ins must not stop the pages of others.
    static readonly SemaphoreSlim s_turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    static readonly Lazy<string> s_nobody = new(() => new PasswordHasher<Member>().HashPassword(new Member(), Guid.NewGuid().ToString()));

    /// <summary>As long as a real check takes, so that the answer's time does not tell whether an address is known.</summary>
    public Task CheckNobodysPasswordAsync(string password) => InTurnAsync(() => PasswordHasher.VerifyHashedPassword(new Member(), s_nobody.Value, password));

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
