using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Benchmarks;

/// <summary>What a run of wrk against one address gave.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="CpuMs">Processor milliseconds of the server for one request.</param>
sealed record LoadResult(double PerSecond, double CpuMs);

static partial class Load
{
    /// <summary>Warms up for some seconds, then measures with wrk: 16 connections, one thread.</summary>
    public static async Task<LoadResult> RunAsync(Server server, string path, string? cookie, int seconds = 3, int warm = 1)
    {
        await WrkAsync(server.Url + path, cookie, warm);
        var before = server.Cpu;
        var (requests, perSecond) = await WrkAsync(server.Url + path, cookie, seconds);
        return new LoadResult(perSecond, (server.Cpu - before).TotalMilliseconds / requests);
    }

    static async Task<(long Requests, double PerSecond)> WrkAsync(string url, string? cookie, int seconds)
    {
        string[] arguments = ["-t1", "-c16", $"-d{seconds}s", .. cookie is null ? Array.Empty<string>() : ["-H", "Cookie: " + cookie], url];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (text.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{url}: {text}");
        return (long.Parse(Requests().Match(text).Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(Rate().Match(text).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
