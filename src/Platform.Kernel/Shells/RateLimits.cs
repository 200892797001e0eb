using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>Limits by address: on everything, and a stricter one for logging in, registering and the like.</summary>
public static class RateLimits
{
    /// <summary>Policy for forms that can be used to guess or to flood: <c>[EnableRateLimiting(RateLimits.Guessing)]</c>.</summary>
    public const string Guessing = "guessing";

    /// <summary>Policy for forms with which a visitor without an account can have mail sent to an address: a twentieth of the general limit.</summary>
    public const string Visitors = "visitors";

    internal static void AddPlatformRateLimits(this IServiceCollection services, PlatformOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture) : "60";
            return default;
        };
        if (options.RequestsPerMinute > 0)
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c => RateLimitPartition.GetFixedWindowLimiter(Address(c), _ => Window(options.RequestsPerMinute)));
        limiter.AddPolicy(Guessing, c => HttpMethods.IsPost(c.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(TenantContext.Current.Name + "|" + Address(c), _ => Window(options.LoginsPerMinute))
            : RateLimitPartition.GetNoLimiter(""));
        limiter.AddPolicy(Visitors, c => HttpMethods.IsPost(c.Request.Method) && c.User.Identity?.IsAuthenticated != true && options.RequestsPerMinute > 0
            ? RateLimitPartition.GetFixedWindowLimiter(TenantContext.Current.Name + "|" + Address(c), _ => Window(Math.Max(1, options.RequestsPerMinute / 20)))
            : RateLimitPartition.GetNoLimiter(""));
    });

    static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };
}
