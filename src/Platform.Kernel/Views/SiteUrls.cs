using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Views;

/// <summary>Absolute addresses of the current tenant, also in background work: for mail, calendars and feeds.</summary>
public sealed class SiteUrls(IOptions<PlatformOptions> options, IHttpContextAccessor http)
{
    /// <param name="path">App-relative: <c>~/forum/vragen</c> or <c>/forum/vragen</c>.</param>
    public string Absolute(string path)
    {
        var tenant = TenantContext.Current;
        var root = tenant.Prefix.Length == 0 && tenant.Hosts.Count > 0 ? "https://" + tenant.Hosts[0] : (options.Value.PublicUrl ?? Here()).TrimEnd('/') + tenant.PathBase;
        return root + path.TrimStart('~');
    }

    string Here() => http.HttpContext is { } context ? $"{context.Request.Scheme}://{context.Request.Host}" : "http://localhost:5000";
}
