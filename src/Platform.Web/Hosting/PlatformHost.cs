using System.Text.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Platform.Kernel;
using Platform.Web.Commands;

namespace Platform.Web.Hosting;

static class PlatformHost
{
    /// <summary>Configuration, logging and services of one process.</summary>
    public static WebApplication Build(CommandLine command)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = command.Settings });
        builder.Services.Configure<PlatformOptions>(builder.Configuration.GetSection("Platform"));
        var options = builder.Configuration.GetSection("Platform").Get<PlatformOptions>() ?? new PlatformOptions();

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes + 1024 * 1024; // the form around the file
        });
        if (builder.Environment.IsProduction())
        {
            builder.Logging.ClearProviders().AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.JsonWriterOptions = new JsonWriterOptions { Indented = false };
            });
        }
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in builder.Configuration.GetSection("Platform:Proxies").Get<string[]>() ?? []) forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        builder.Services.AddPlatform(Modules.All, typeof(PlatformHost).Assembly, typeof(Ui.AvatarTagHelper).Assembly, typeof(Themes.Netwerk.Look.Palette).Assembly);
        Telemetry.Add(builder);
        return builder.Build();
    }
}
