using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Platform.Benchmarks;

/// <summary>Requests a second and processor time a request of reading pages, anonymous and signed in, each next to bare Kestrel sending the same bytes in the same run.</summary>
static partial class Pages
{
    const string Network = "/stroomop";

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        using var site = Server.StartSite(data);
        await site.WaitAsync(Network + "/");
        var cookie = await LogInAsync(site.Url);
        var topic = await FirstLinkAsync(site.Url, "/forum/praktijk", cookie, @"/forum/praktijk/\d+-[a-z0-9-]+");
        var article = await FirstLinkAsync(site.Url, "/kennisbank", cookie, @"/kennisbank/[a-z0-9-]{12,}");

        Console.WriteLine($"| page | who | kB | requests/s | CPU ms | bare Kestrel requests/s | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, path) in new[] { ("home", Network + "/"), ("handreiking", article), ("topic", topic), ("agenda", Network + "/agenda") })
        {
            await MeasureAsync(site, name, path, "anonymous", null);
            await MeasureAsync(site, name, path, "signed in", cookie);
        }
        Directory.Delete(data, recursive: true);
        return 0;
    }

    static async Task MeasureAsync(Server site, string name, string path, string who, string? cookie)
    {
        var bytes = await BytesAsync(site.Url + path, cookie);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        using var bare = Server.StartBare(file);
        await bare.WaitAsync("/");
        // alternated, medians of three
        List<LoadResult> ours = [], theirs = [];
        for (var i = 0; i < 3; i++)
        {
            ours.Add(await Load.RunAsync(site, path, cookie));
            theirs.Add(await Load.RunAsync(bare, "/", null));
        }
        var (o, t) = (Median(ours), Median(theirs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {who} | {bytes.Length / 1024.0:0.0} | {o.PerSecond:0} | {o.CpuMs:0.000} | {t.PerSecond:0} | {o.PerSecond / t.PerSecond:0.00} |"));
        File.Delete(file);
    }

    static LoadResult Median(List<LoadResult> results) => new(results.Select(r => r.PerSecond).Order().ElementAt(1), results.Select(r => r.CpuMs).Order().ElementAt(1));

    static async Task<byte[]> BytesAsync(string url, string? cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    static async Task<string> LogInAsync(string url)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        var form = await http.GetStringAsync(new Uri(url + Network + "/account/inloggen"));
        var token = Token().Match(form).Groups[1].Value;
        using var answer = await http.PostAsync(new Uri(url + Network + "/account/inloggen"), new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = "lid@demo.example", ["Password"] = "Welkom-bij-de-demo-1", ["__RequestVerificationToken"] = token }));
        return cookies.GetCookieHeader(new Uri(url + Network + "/"));
    }

    static async Task<string> FirstLinkAsync(string url, string list, string cookie, string pattern)
    {
        var html = System.Text.Encoding.UTF8.GetString(await BytesAsync(url + Network + list, cookie));
        return Network + Regex.Match(html, pattern).Value;
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
