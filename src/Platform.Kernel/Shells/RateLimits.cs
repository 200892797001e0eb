using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>
/// Limits by address: on everything, and stricter ones for logging in, registering and the like. One set for the process and not
/// one in every shell: a limiter keeps a timer, and a timer would keep a retired shell alive.
/// </summary>
public sealed class RateLimits : IDisposable
{
    /// <summary>Policy for forms that can be used to guess or to flood: <c>[EnableRateLimiting(RateLimits.Guessing)]</c>.</summary>
    public const string Guessing = "guessing";

    /// <summary>Policy for forms with which a visitor without an account can have mail sent to an address: a twentieth of the general limit.</summary>
    public const string Visitors = "visitors";

    readonly PartitionedRateLimiter<HttpContext> _everything;
    readonly Dictionary<string, PartitionedRateLimiter<HttpContext>> _policies;

    public RateLimits(IOptions<PlatformOptions> options)
    {
        var (requests, logins) = (options.Value.RequestsPerMinute, options.Value.LoginsPerMinute);
        _everything = Limiter(_ => requests > 0, Address, requests);
        _policies = new(StringComparer.Ordinal)
        {
            [Guessing] = Limiter(c => HttpMethods.IsPost(c.Request.Method), OfTenant, logins),
            [Visitors] = Limiter(c => HttpMethods.IsPost(c.Request.Method) && c.User.Identity?.IsAuthenticated != true && requests > 0, OfTenant, Math.Max(1, requests / 20)),
        };
    }

    /// <summary>Middleware, after routing and authentication: 429 for who asks too much.</summary>
    internal async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var general = _everything.AttemptAcquire(context);
        if (!general.IsAcquired) Refuse(context, general);
        else if (context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } policy)
        {
            using var special = _policies[policy].AttemptAcquire(context);
            if (special.IsAcquired) await next(context);
            else Refuse(context, special);
        }
        else await next(context);
    }

    public void Dispose()
    {
        _everything.Dispose();
        foreach (var limiter in _policies.Values) limiter.Dispose();
    }

    static void Refuse(HttpContext context, RateLimitLease lease)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "60";
    }

    static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, bool> applies, Func<HttpContext, string> key, int permitsPerMinute) =>
        PartitionedRateLimiter.Create<HttpContext, string>(c => applies(c)
            ? RateLimitPartition.GetFixedWindowLimiter(key(c), _ => new FixedWindowRateLimiterOptions { PermitLimit = permitsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));

    static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    static string OfTenant(HttpContext context) => TenantContext.Current.Name + "|" + Address(context);
}
