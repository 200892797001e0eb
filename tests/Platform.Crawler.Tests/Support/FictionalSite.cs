using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;

namespace Platform.Crawler.Tests.Support;

/// <summary>What a fictional site does besides showing its pages.</summary>
sealed record SiteHabits(bool? Search, string SearchPath = "/zoeken", string Suffix = "", string[]? Documents = null, Dictionary<string, int>? Delay = null, Dictionary<string, string>? Redirect = null, Dictionary<string, string>? Alias = null, Dictionary<string, int>? Status = null);

/// <summary>A site of the folder Sites: pages in a layout, with the habits of its site.json. <c>{{elders}}</c> is another site, where only one page is still there.</summary>
sealed partial class FictionalSite : IAsyncDisposable
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    readonly string _folder;
    readonly SiteHabits _habits;
    readonly TestSite _elsewhere;

    FictionalSite(string folder, SiteHabits habits, TestSite elsewhere) => (_folder, _habits, _elsewhere) = (folder, habits, elsewhere);

    public TestSite Site { get; private set; } = null!;

    // wa.me and other real names lead nowhere in a test
    public AddressGuard Guard => new([Site.Url.Authority, _elsewhere.Url.Authority], (_, _) => Task.FromResult(new[] { IPAddress.Parse("10.0.0.1") }));

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Sites")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Sites", name);

    public static async Task<FictionalSite> StartAsync(string name)
    {
        var habits = JsonSerializer.Deserialize<SiteHabits>(await File.ReadAllTextAsync(Path.Combine(Folder(name), "site.json")), s_json)!;
        var site = new FictionalSite(Folder(name), habits, await TestSite.WithAsync(("/opvoeden", TestSite.Page("Tips"))));
        site.Site = await TestSite.StartAsync(site.AnswerAsync);
        return site;
    }

    /// <summary>The answers, with the time that the site meant to take: how busy this machine is, is not what is measured.</summary>
    public async Task<List<CrawledPage>> CrawlAsync() => [.. (await Site.CrawlAsync(guard: Guard)).Select(p => p with { Milliseconds = DelayOf(p.FinalUrl.AbsolutePath) + 20 })];

    int DelayOf(string path) => path == "/robots.txt" ? 0 : _habits.Delay?.GetValueOrDefault(path) is > 0 and var own ? own : _habits.Delay?.GetValueOrDefault("*") ?? 0;

    async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        await Task.Delay(DelayOf(path) / 10);
        if (_habits.Redirect?.GetValueOrDefault(path) is { } target) context.Response.Redirect(target);
        else if (_habits.Documents?.Contains(path) == true) context.Response.ContentType = "application/pdf";
        else if (_habits.Search is { } works && path == _habits.SearchPath) await WriteAsync(context, "text/html; charset=utf-8", Page(path, "Zoekresultaten", Results(context.Request.Query["q"].ToString(), works)));
        else if (FileOf(_habits.Alias?.GetValueOrDefault(path) ?? path) is { } file) await WriteAsync(context, TypeOf(file), file.EndsWith(".html", StringComparison.Ordinal) ? PageOf(path, file) : Fill(await File.ReadAllTextAsync(file), path));
        else context.Response.StatusCode = _habits.Status?.GetValueOrDefault(path) is > 0 and var status ? status : 404;
    }

    static async Task WriteAsync(HttpContext context, string type, string body)
    {
        context.Response.ContentType = type;
        if (context.Request.Method != "HEAD") await context.Response.WriteAsync(body);
    }

    string? FileOf(string path)
    {
        if (path.Contains("..", StringComparison.Ordinal) || path.Contains('_', StringComparison.Ordinal) || path.EndsWith("site.json", StringComparison.Ordinal)) return null;
        var name = path == "/" ? "index.html" : path[1..];
        return new[] { name, _habits.Suffix.Length == 0 ? name + ".html" : name }.Select(n => Path.Combine(_folder, n)).FirstOrDefault(File.Exists);
    }

    string PageOf(string path, string file)
    {
        var text = File.ReadAllText(file);
        var parts = text.Split("\n---\n", 2);
        if (parts.Length == 1) return Fill(text, path);
        var head = parts[0].Split('\n').Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1]);
        return Page(path, head.GetValueOrDefault("title") ?? "", parts[1], head);
    }

    string Page(string path, string title, string body, Dictionary<string, string>? head = null)
    {
        var layout = File.ReadAllText(Path.Combine(_folder, "_layout.html"));
        if (head?.GetValueOrDefault("lang") is { } lang) layout = HtmlLang().Replace(layout, $"<html lang=\"{lang}\">", 1);
        return Fill(Field().Replace(layout.Replace("{{body}}", body, StringComparison.Ordinal).Replace("{{title}}", title, StringComparison.Ordinal), m => m.Groups[1].Value is "origin" or "elders" or "path" ? m.Value : head?.GetValueOrDefault(m.Groups[1].Value) ?? ""), path);
    }

    string Fill(string text, string path) => text.Replace("{{origin}}", Site.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("{{elders}}", _elsewhere.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal).Replace("{{path}}", path, StringComparison.Ordinal);

    // A search that works finds the pages with the word in it; one that does not says so whatever is asked
    string Results(string question, bool works)
    {
        var found = works ? Directory.EnumerateFiles(_folder, "*.html", SearchOption.AllDirectories).Where(f => !f.Contains('_', StringComparison.Ordinal) && File.ReadAllText(f).Contains(question, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var links = string.Concat(found.Select(f => Path.GetRelativePath(_folder, f)[..^5].Replace('\\', '/')).Select(p => $"<li><a href=\"/{(p == "index" ? "" : p)}\">{p}</a></li>"));
        return $"<h1>Gezocht op {HtmlEncoder.Default.Encode(question)}</h1>" + (links.Length > 0 ? $"<ul>{links}</ul>" : "<p>Geen resultaten gevonden.</p>");
    }

    static string TypeOf(string file) => Path.GetExtension(file) switch { ".css" => "text/css", ".xml" => "application/xml", ".txt" => "text/plain", ".js" => "text/javascript", ".json" => "application/json", _ => "text/html; charset=utf-8" };

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Field();

    [GeneratedRegex("<html[^>]*>")]
    private static partial Regex HtmlLang();
}
