using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>First of all: finds the tenant of a request and moves its prefix to PathBase.</summary>
public sealed class ResolveTenant(RequestDelegate next, TenantTable table)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (table.Match(context.Request, out var matched, out var rest) is { } tenant)
        {
            context.Features.Set(new TenantFeature(tenant));
            context.Request.PathBase = context.Request.PathBase.Add(matched);
            context.Request.Path = rest;
        }
        return next(context);
    }
}

/// <summary>Last in the host: hands the request to the shell of its tenant, or explains why that is not there.</summary>
public sealed class DispatchToShell(RequestDelegate next, ShellHost shells)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<TenantFeature>()?.Tenant is not { } tenant) return next(context);
        if (tenant.Status != TenantStatus.Running) return ClosedPage.WriteAsync(context, tenant);

        var lease = shells.Acquire(tenant);
        context.Response.OnCompleted(static state => // registered first, so it runs last: after the scope is disposed
        {
            ((ShellLease)state).Dispose();
            return Task.CompletedTask;
        }, lease);
        context.SetEndpoint(null); // what the host's own routes made of it does not count here
        context.Features.Set<IServiceProvidersFeature>(new RequestServicesFeature(context, lease.Shell.Scopes));
        return lease.Shell.Pipeline(context);
    }
}

/// <summary>The page of a network that is suspended or still being set up; it needs no database and no theme.</summary>
static class ClosedPage
{
    public static Task WriteAsync(HttpContext context, Tenant tenant)
    {
        context.Response.StatusCode = tenant.Status is TenantStatus.Removed ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "300";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        var encode = System.Text.Encodings.Web.HtmlEncoder.Default;
        var (title, text) = tenant.Status switch
        {
            TenantStatus.Suspended => ($"{tenant.Title} is tijdelijk gesloten", tenant.Notice is { Length: > 0 } notice ? notice : "De beheerder van het platform heeft dit netwerk stilgezet. Je gegevens zijn bewaard. Probeer het later nog eens."),
            TenantStatus.Removed => ("Dit netwerk bestaat niet meer", "Kijk op de voorpagina welke netwerken er zijn."),
            _ => ($"{tenant.Title} wordt klaargezet", "Dit duurt meestal minder dan een minuut. Laad de pagina daarna opnieuw."),
        };
        return context.Response.WriteAsync($"""
            <!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{encode.Encode(title)}</title><link rel="stylesheet" href="/dist/closed.css"></head>
            <body><main><h1>{encode.Encode(title)}</h1><p>{encode.Encode(text)}</p><p><a href="/">Naar alle netwerken</a></p></main></body></html>
            """, context.RequestAborted);
    }
}
