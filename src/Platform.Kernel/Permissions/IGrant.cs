using Microsoft.AspNetCore.Routing;

namespace Platform.Kernel.Permissions;

/// <summary>
/// Gives somebody a permission for one thing that they do not have for all: the session that they help to organise. Asked only where
/// <see cref="PermissionAttribute"/> would say no; <c>services.AddScoped&lt;IGrant, T&gt;()</c>.
/// </summary>
public interface IGrant
{
    /// <param name="route">The values of the route that is asked for.</param>
    Task<bool> GivesAsync(string permission, RouteValueDictionary route, CancellationToken cancel);
}
