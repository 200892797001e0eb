using System.Diagnostics;

namespace Platform.Tests.Support;

/// <summary>The real program in a process of its own, for what only shows then: a kill, or two nodes that share nothing but the database.</summary>
static class SiteProcess
{
    public static (Process Process, string Url) Serve(string data, params string[] more)
    {
        var url = $"http://127.0.0.1:{PostgresServer.FreePort()}";
        return (Start(data, ["serve", "--urls", url, .. more]), url);
    }

    public static Process Start(string data, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = PlatformApp.Root };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "Platform.Web.dll"), .. arguments, "--data", data, "--environment", "Development", "--Platform:Demo", "false", "--recipes", Path.Combine(PlatformApp.Root, "recipes"), "--contentRoot", Path.Combine(PlatformApp.Root, "src", "Platform.Web")];
        foreach (var argument in all) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static async Task WaitForReady(Process process, string url)
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200))
        {
            Assert.False(process.HasExited, "The site did not start.");
            try
            {
                if ((await http.GetAsync(new Uri(url + "/health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        Assert.Fail("The site was not ready in time.");
    }
}
