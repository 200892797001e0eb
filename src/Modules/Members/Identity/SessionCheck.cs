using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>
/// Checks a cookie against its session: at most once a minute, so an ended session, a closed account and new roles count within a minute
/// on every node, and at once on the node where it happened. Runs before authentication: it must not ask for <see cref="Person"/>.
/// </summary>
sealed class SessionCheck(TenantDb db, TimeProvider clock)
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var user = context.Principal!;
        var id = user.FindFirstValue(PersonClaims.Session);
        var session = id is null || user.FindFirstValue(PersonClaims.Tenant) != TenantContext.Current.Name ? null : await FindAsync(id, context.HttpContext.RequestAborted);
        if (session is null || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } member || member != session.MemberId.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        if (Same(user, session)) return;
        var identity = MemberPrincipal.Identity(session.MemberId, session.DisplayName, session.Roles, IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(PersonClaims.Session, id!));
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
        context.ShouldRenew = true;
    }

    async Task<LiveSession?> FindAsync(string id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (LiveSessions.Current.Find(id, now) is { } known) return known;

        var expired = now - IdentitySetup.SessionLength;
        var (held, roles) = (db.MemberRoles, db.Roles);
        var found = await db.MemberSessions.Where(s => s.Id == id && s.LastUsedUtc >= expired).Join(db.Members.Where(m => !m.Closed), s => s.MemberId, m => m.Id, (s, m) => new
        {
            m.Id,
            m.DisplayName,
            Roles = held.Where(r => r.UserId == m.Id).Join(roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
        }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;

        // Outside SaveChanges: being seen is no change that pages must be rendered anew for.
        await db.MemberSessions.Where(s => s.Id == id).ExecuteUpdateAsync(u => u.SetProperty(s => s.LastUsedUtc, now), cancel);
        await db.Members.Where(m => m.Id == found.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LastSeenUtc, now), cancel);
        var session = new LiveSession(found.Id, found.DisplayName, found.Roles, now);
        LiveSessions.Current.Remember(id, session);
        return session;
    }

    static bool Same(ClaimsPrincipal user, LiveSession session) =>
        user.FindFirstValue(PersonClaims.DisplayName) == session.DisplayName
        && user.FindAll(ClaimTypes.Role).Select(c => c.Value).Order(StringComparer.Ordinal).SequenceEqual(session.Roles.Order(StringComparer.Ordinal));
}
