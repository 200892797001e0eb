using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Kernel.Tenancy;
using Platform.Members.Contracts;
using Platform.Members.Data;

namespace Platform.Members.Identity;

/// <summary>What a principal says of a member: id, name, roles and the network it belongs to.</summary>
public sealed class MemberPrincipal(TenantDb db) : IUserClaimsPrincipalFactory<Member>
{
    public async Task<ClaimsPrincipal> CreateAsync(Member user)
    {
        var roles = await db.MemberRoles.Where(r => r.UserId == user.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync();
        return new ClaimsPrincipal(Identity(user.Id, user.DisplayName, roles, IdentityConstants.ApplicationScheme));
    }

    internal static ClaimsIdentity Identity(long memberId, string name, IEnumerable<string> roles, string scheme) => new(
    [
        new(ClaimTypes.NameIdentifier, memberId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new(PersonClaims.DisplayName, name),
        new(PersonClaims.Tenant, TenantContext.Current.Name),
        .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
    ], scheme, PersonClaims.DisplayName, ClaimTypes.Role);
}
