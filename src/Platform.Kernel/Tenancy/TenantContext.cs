using Microsoft.AspNetCore.Http;

namespace Platform.Kernel.Tenancy;

/// <summary>
/// The tenant in whose name code runs. In a request it is read from <see cref="HttpContext.Features"/>, which also holds in
/// <c>Response.OnStarting</c>, where an AsyncLocal would be empty; background work enters a tenant explicitly.
/// </summary>
public static class TenantContext
{
    static readonly AsyncLocal<Tenant?> s_ambient = new();
    static readonly HttpContextAccessor s_http = new();

    public static Tenant? CurrentOrNull => s_ambient.Value ?? s_http.HttpContext?.Features.Get<TenantFeature>()?.Tenant;

    /// <summary>Whether this code runs in a tenant that was entered, perhaps inside a request of another one.</summary>
    internal static bool IsEntered => s_ambient.Value is not null;

    /// <exception cref="InvalidOperationException">No tenant is in scope.</exception>
    public static Tenant Current => CurrentOrNull ?? throw new InvalidOperationException("No tenant in scope.");

    /// <summary>Background work only: runs in the name of this tenant until the result is disposed.</summary>
    public static Scope Enter(Tenant tenant)
    {
        var previous = s_ambient.Value;
        s_ambient.Value = tenant;
        return new Scope(previous);
    }

    public readonly struct Scope(Tenant? previous) : IDisposable
    {
        public void Dispose() => s_ambient.Value = previous;
    }
}

/// <summary>Carries the tenant of a request.</summary>
public sealed record TenantFeature(Tenant Tenant);
