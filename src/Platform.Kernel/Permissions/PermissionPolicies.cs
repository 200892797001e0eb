using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Platform.Kernel.Permissions;

sealed class PermissionRequirement(string permission) : IAuthorizationRequirement
{
    public string Permission => permission;
}

/// <summary>Turns <c>[Permission("forum.reply")]</c> into a policy.</summary>
sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    readonly ConcurrentDictionary<string, AuthorizationPolicy> _policies = new(StringComparer.Ordinal);

    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(PermissionAttribute.PolicyPrefix, StringComparison.Ordinal)) return await base.GetPolicyAsync(policyName);
        return _policies.GetOrAdd(policyName, static name => new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(name[PermissionAttribute.PolicyPrefix.Length..])).Build());
    }
}

sealed class PermissionHandler(Person me) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (me.Can(requirement.Permission) || (me.IsSignedIn && context.Resource is HttpContext http && await IsGrantedAsync(requirement.Permission, http))) context.Succeed(requirement);
    }

    static async Task<bool> IsGrantedAsync(string permission, HttpContext http)
    {
        foreach (var grant in http.RequestServices.GetServices<IGrant>()) // made only when they are needed: they want the database
            if (await grant.GivesAsync(permission, http.Request.RouteValues, http.RequestAborted)) return true;
        return false;
    }
}
