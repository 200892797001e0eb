using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Platform.Kernel.Tenancy;

namespace Platform.Web.Hosting;

/// <summary>Says where the networks are once each of them has really answered.</summary>
static class Announcement
{
    public static void PrintWhenReady(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => _ = PrintAsync(app));

    static async Task PrintAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null || app.Configuration["Announce"] == "false") return; // an in-memory server has no address
        address = address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
        var networks = app.Services.GetRequiredService<TenantTable>().All.Where(t => t.Status == TenantStatus.Running && t.Prefix.Length > 0).Take(5).ToList();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        foreach (var network in networks)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"{address}{network.PathBase}/"));
                Console.WriteLine($"  {network.Title,-20} {address}{network.PathBase}/{(answer.IsSuccessStatusCode ? "" : $"  ({(int)answer.StatusCode})")}");
            }
            catch (HttpRequestException e)
            {
                Console.WriteLine($"  {network.Title,-20} antwoordt niet: {e.Message}");
            }
        }
        Console.WriteLine($"  {"Platform",-20} {address}/platform");
        if (networks.Any(n => n.HasDemoData))
        {
            Console.WriteLine($"Inloggen met wachtwoord {DemoNetworks.Password}:");
            Console.WriteLine($"  in elk netwerk: {string.Join(", ", DemoNetworks.Accounts)}");
            Console.WriteLine("  op /platform:   platform@demo.example");
        }
        Console.WriteLine($"Ready: {address}");
    }
}
