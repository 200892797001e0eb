using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Benchmarks;

/// <summary>Requests a second and processor time a request of reading pages, anonymous and signed in, each next to bare Kestrel sending the same bytes in the same run.</summary>
static partial class Pages
{
    const string Network = "/stroomop";
    const int ArticleWords = 1500;

    // The runtime compiles hot code again in the background; before that is done, its work counts as ours.
    const int WarmSeconds = 20;

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        using var site = Server.StartSite(data);
        await site.WaitAsync(Network + "/");
        var cookie = await LogInAsync(site.Url);
        var topic = await FirstLinkAsync(site.Url, "/forum/praktijk", cookie, @"/forum/praktijk/\d+-[a-z0-9-]+");
        var article = await WriteArticleAsync(site.Url, await TokenAsync(data, "facilitator@demo.example"), await TokenAsync(data, "beheerder@demo.example"));

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
            ours.Add(await Load.RunAsync(site, path, cookie, warm: i == 0 ? WarmSeconds : 1));
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
        var html = Encoding.UTF8.GetString(await BytesAsync(url + Network + list, cookie));
        return Network + Regex.Match(html, pattern).Value;
    }

    static async Task<string> TokenAsync(string data, string user) =>
        (await Server.CommandAsync(data, "token", "create", "--tenant", "stroomop", "--user", user, "--scopes", "content.read,content.write")).Trim();

    /// <summary>A handreiking of 1,500 words, out of those of the demo; one person writes it, another approves it.</summary>
    static async Task<string> WriteArticleAsync(string url, string writer, string reviewer)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url + Network + "/api/v1/") };
        As(writer);
        var list = await http.GetFromJsonAsync<JsonElement>("content?type=Handreiking");
        var (text, terms) = (new StringBuilder(), default(JsonElement));
        foreach (var item in list.GetProperty("items").EnumerateArray())
        {
            var whole = await http.GetFromJsonAsync<JsonElement>("content/" + item.GetProperty("contentItemId").GetString());
            text.Append(whole.GetProperty("markdown").GetString()).Append("\n\n");
            terms = whole.GetProperty("terms");
        }
        var words = text.ToString().Split(' ').Take(ArticleWords);
        var made = await PostAsync("content", new { contentType = "Handreiking", displayText = "Anderhalf duizend woorden", summary = "Om aan te meten hoe snel een lange tekst komt.", markdown = string.Join(' ', words), terms });
        var moves = $"content/{made.GetProperty("contentItemId").GetString()}/transitions";
        await PostAsync(moves, new { to = "inReview" });
        As(reviewer);
        await PostAsync(moves, new { to = "approved" });
        await PostAsync(moves, new { to = "published" });
        return Network + "/kennisbank/" + made.GetProperty("slug").GetString();

        void As(string token) => http.DefaultRequestHeaders.Authorization = new("Bearer", token);

        async Task<JsonElement> PostAsync(string path, object body)
        {
            using var answer = await http.PostAsJsonAsync(path, body);
            return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
