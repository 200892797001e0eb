using Platform.Kernel.Tenancy;

namespace Platform.Web.Hosting;

/// <summary>Gives every log line of a request its id and its tenant, and nothing about the person.</summary>
sealed class RequestScope(RequestDelegate next, ILogger<RequestScope> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using (log.BeginScope(new KeyValuePair<string, object?>[] { new("tenant", context.Features.Get<TenantFeature>()?.Tenant.Name), new("request", context.TraceIdentifier) }))
            await next(context);
    }
}
