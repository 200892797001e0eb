using Platform.Kernel.Views;

namespace Platform.Web.Hosting;

/// <summary>Bundled files carry a hash of their content in the name, so a browser may keep them for a year.</summary>
sealed class ImmutableAssets(RequestDelegate next, AssetManifest assets)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal) && assets.IsHashed(context.Request.Path.Value!))
        {
            context.Response.OnStarting(static state =>
            {
                var response = ((HttpContext)state).Response;
                if (response.StatusCode is 200 or 206 or 304) response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            }, context);
        }
        return next(context);
    }
}
