using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;
using Platform.Media.Contracts;

namespace Platform.Web.Hosting;

static class Health
{
    /// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can serve; 503 takes the node out of the balancer.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("ok"));
        app.MapGet("/health/ready", async (DatabaseSetup databases, TenantTable table, IConfiguration configuration, CancellationToken cancel) =>
        {
            try
            {
                await using var db = databases.OpenHost();
                var tenants = await db.Tenants.CountAsync(t => t.Status == TenantStatus.Running, cancel);
                return table.Host is null ? Results.Text("starting", statusCode: 503) : Results.Json(new { status = "ready", tenants, pdfText = new PdfText(configuration).Program is null ? "pdftotext is not installed: words in PDF files are not found" : "ok" });
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
            {
                return Results.Text("database unavailable", statusCode: 503);
            }
        });
    }

    public static void MapSecurityTxt(this IEndpointRouteBuilder app) => app.MapGet("/.well-known/security.txt", (IOptions<PlatformOptions> options, TimeProvider clock) => Results.Text($"""
        Contact: {options.Value.SecurityContact}
        Expires: {clock.GetUtcNow().AddMonths(6):yyyy-MM-dd'T'00:00:00'Z'}
        Preferred-Languages: nl, en

        """));
}
