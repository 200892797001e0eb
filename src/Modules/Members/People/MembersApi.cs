using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Data;

namespace Platform.Members.People;

/// <summary>Who calls, with what the token may.</summary>
sealed record OwnProfile(long Id, string Name, string Email, string Function, string Organisation, string Region, IReadOnlyList<string> Expertise, string About, IReadOnlyList<string> Roles, IReadOnlyList<string>? Scopes);

static class MembersApi
{
    const int PageSize = 20;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapApi("Members");
        api.MapGet("/me", MeAsync).WithScope(ApiScopes.MembersRead);
        api.MapGet("/members", ListAsync).WithScope(ApiScopes.MembersRead).WithPermission(MembersPermissions.View);
        api.MapGet("/members/{id:long}", ShowAsync).WithScope(ApiScopes.MembersRead).WithPermission(MembersPermissions.View);
    }

    static async Task<OwnProfile> MeAsync(TenantDb db, Person me, CancellationToken cancel)
    {
        var member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == me.MemberId, cancel);
        var profile = Profile.Of(member);
        return new OwnProfile(profile.Id, profile.Name, member.Email!, profile.Function, profile.Organisation, profile.Region, profile.Expertise, profile.About, me.Roles, me.Scopes);
    }

    static async Task<ApiList<Profile>> ListAsync(TenantDb db, string? q, string? region, int? page, CancellationToken cancel)
    {
        var number = Math.Max(1, page ?? 1);
        var found = db.Members.AsNoTracking().Listed().Searched(q);
        if (!string.IsNullOrEmpty(region)) found = found.Where(m => m.Region == region);
        var members = await found.OrderBy(m => m.DisplayName).ThenBy(m => m.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var path = QueryString.Create(new Dictionary<string, string?> { ["q"] = q, ["region"] = region }.Where(p => !string.IsNullOrEmpty(p.Value)));
        return ApiList<Profile>.Of([.. members.Select(Profile.Of)], await found.CountAsync(cancel), number, PageSize, ApiRoutes.Base + "/members" + path);
    }

    static async Task<Results<Ok<Profile>, NotFound>> ShowAsync(long id, TenantDb db, CancellationToken cancel) =>
        await db.Members.AsNoTracking().Listed().SingleOrDefaultAsync(m => m.Id == id, cancel) is { } member ? TypedResults.Ok(Profile.Of(member)) : TypedResults.NotFound();
}
