using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>
/// Output cache for public pages, used with <c>[OutputCache(PolicyName = AnonymousPages.Name)]</c>. Only for readers without a session
/// and without a waiting toast; keyed by tenant, its version and its last write, so that no change needs an eviction on this node.
/// On other nodes a page is at most a minute old. They are kept compressed; other pages are not compressed at all, for the length of a
/// compressed page tells a listener what is in it.
/// </summary>
public sealed class AnonymousPages : IOutputCachePolicy
{
    public const string Name = "anonymous";

    /// <summary>The request asks for such a page and nobody is logged in.</summary>
    public static bool Serves(HttpContext context) => context.Items.ContainsKey(Name);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cachable = (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.User.Identity?.IsAuthenticated != true && http.Request.Headers.Authorization.Count == 0
            && !http.Request.Cookies.ContainsKey(TenantCookie.NameFor(TenantCookie.TempData));
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = cachable;
        if (!cachable) return default;
        http.Items[Name] = true;
        var encoding = http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName;
        var tenant = TenantContext.Current;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.CacheKeyPrefix = $"{tenant.Name}|{tenant.Version}|{tenant.State.Stamp}|{(http.Request.Headers.ContainsKey("HX-Request") ? "hx" : "")}|{encoding}";
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
        return default;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return default;
    }
}
