using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Members.Data;
using Platform.Members.Identity;

namespace Platform.Members.Contracts;

/// <summary>Makes personal tokens for the API.</summary>
public sealed class TokenIssuer(TenantDb db, ILookupNormalizer keys, TimeProvider clock)
{
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(366);

    /// <summary>Makes a token for the member with this address and returns it: the only time that anybody can read it.</summary>
    /// <param name="name">What its owner recognises it by.</param>
    /// <param name="scopes">Names from <see cref="ApiScopes"/>.</param>
    /// <exception cref="RuleException">There is no such member, a scope is unknown, or the token would live too long.</exception>
    public async Task<string> IssueAsync(string email, string name, IReadOnlyList<string> scopes, TimeSpan lifetime, CancellationToken cancel)
    {
        var key = keys.NormalizeEmail(email);
        var id = await db.Members.Where(m => m.NormalizedEmail == key && !m.Closed).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancel)
            ?? throw new RuleException("Er is hier geen account met dit e-mailadres.");
        return await IssueAsync(id, name, scopes, lifetime, cancel);
    }

    internal async Task<string> IssueAsync(long memberId, string name, IReadOnlyList<string> scopes, TimeSpan lifetime, CancellationToken cancel)
    {
        if (scopes.Count == 0) throw new RuleException("Kies minstens één scope.");
        if (scopes.FirstOrDefault(s => !ApiScopes.All.ContainsKey(s)) is { } unknown) throw new RuleException($"De scope {unknown} bestaat niet.");
        if (lifetime <= TimeSpan.Zero || lifetime > LongestLifetime) throw new RuleException("Een token is hooguit een jaar geldig.");

        var token = "pzj_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        db.Add(new AccessToken { MemberId = memberId, Name = name, Hash = TokenHandler.Hash(token), Scopes = string.Join(',', scopes.Distinct()), CreatedUtc = now, ExpiresUtc = now + lifetime });
        db.Audit("token.created", $"member:{memberId}");
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
