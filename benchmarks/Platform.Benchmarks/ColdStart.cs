using System.Diagnostics;
using System.Globalization;

namespace Platform.Benchmarks;

/// <summary>From starting the published process to the first page of a network that exists: median of five.</summary>
static class ColdStart
{
    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        await Server.CommandAsync(data, "tenant", "create", "net", "--recipe", "stroomop", "--prefix", "net", "--title", "Netwerk");
        using (var first = Server.StartSite(data, "--Platform:Demo", "false")) await first.WaitAsync("/net/");
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            using var site = Server.StartSite(data, "--Platform:Demo", "false");
            await site.WaitAsync("/net/");
            times.Add(clock.Elapsed.TotalSeconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cold start to first page: {times.Order().ElementAt(2):0.00} s"));
        Directory.Delete(data, recursive: true);
        return 0;
    }
}
