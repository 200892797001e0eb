using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>Reads <c>Authorization: Bearer …</c>. A token lives in the database of its network, so elsewhere nobody knows it.</summary>
sealed class TokenHandler(TenantDb db, TimeProvider clock, IHostEnvironment environment, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "token";
    const string Prefix = "Bearer ";

    public static bool HasToken(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!HasToken(Request)) return AuthenticateResult.NoResult();
        var hash = Hash(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim());
        var now = clock.GetUtcNow();
        var demo = environment.IsDevelopment();
        var (held, roles) = (db.MemberRoles, db.Roles);
        var found = await db.AccessTokens.Where(t => t.Hash == hash && t.ExpiresUtc > now).Join(db.Members.Where(m => !m.Closed && (demo || !m.Demo)), t => t.MemberId, m => m.Id, (t, m) => new
        {
            t.Id,
            t.Scopes,
            t.LastUsedUtc,
            MemberId = m.Id,
            m.DisplayName,
            Roles = held.Where(r => r.UserId == m.Id).Join(roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
        }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null) return AuthenticateResult.Fail("Unknown or expired token.");

        if (found.LastUsedUtc is null || now - found.LastUsedUtc > TimeSpan.FromMinutes(1))
            await db.AccessTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(u => u.SetProperty(t => t.LastUsedUtc, now), Context.RequestAborted);
        var identity = MemberPrincipal.Identity(found.MemberId, found.DisplayName, found.Roles, Scheme);
        identity.AddClaim(new Claim(PersonClaims.Token, found.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        identity.AddClaims(found.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => new Claim(PersonClaims.Scope, s)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
