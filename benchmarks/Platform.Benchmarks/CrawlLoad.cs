using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Platform.Crawler.Checks;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;

namespace Platform.Benchmarks;

/// <summary>
/// The website check: reading pages that are there already, and walking through a served site next to npm's <c>linkinator</c> for what both do,
/// finding dead links. Asking is not slowed down: how polite we are is not what is measured.
/// </summary>
static class CrawlLoad
{
    const string Opponent = "linkinator@6.1.4"; // the newest that starts on Node 20
    const int ServedPages = 200;
    const int LinksOnPage = 15;
    const int DeadEvery = 20;

    public static async Task<int> RunAsync(int pages)
    {
        var site = new Pretend(pages);
        Read(site);
        await WalkAsync(new Pretend(Math.Min(pages, ServedPages)));
        return 0;
    }

    static void Read(Pretend site)
    {
        SiteChecks.Of(Pretend.Home, site.Pages.Take(50), new CheckOptions { Now = DateTimeOffset.UnixEpoch }); // warm
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var checks = new SiteChecks(Pretend.Home, new CheckOptions { Now = DateTimeOffset.UnixEpoch });
        foreach (var page in site.Pages) checks.Add(page);
        var findings = checks.Findings();
        var seconds = clock.Elapsed.TotalSeconds;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(checks);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site.Count} pages of {site.Words} words, {findings.Count} checks: {site.Count / seconds:0} pages/s; {kept / 1048576.0:0.0} MB kept for the findings; {Environment.WorkingSet / 1048576} MB resident, the pages included"));
    }

    static async Task WalkAsync(Pretend site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async context =>
        {
            var html = site.Html(context.Request.Path.Value!);
            context.Response.StatusCode = html is null ? 404 : 200;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(html ?? "");
        });
        await app.StartAsync();
        var url = new Uri(app.Urls.First());

        var clock = Stopwatch.StartNew();
        using var crawler = new SiteCrawler(new AddressGuard([url.Authority]), TimeProvider.System);
        var checks = new SiteChecks(url, new CheckOptions { Now = DateTimeOffset.UnixEpoch });
        var asked = 0;
        await foreach (var page in crawler.CrawlAsync(new CrawlOrder(url, new CrawlLimits(10 * site.Count, 1000, 1_000_000), "Benchmark", url), new CrawlState()))
        {
            checks.Add(page);
            asked++;
        }
        var dead = checks.Findings().Single(f => f.Check == "broken-links");
        Print("ours, with all checks", asked, dead.Value?.ToString(CultureInfo.InvariantCulture) ?? "?", clock.Elapsed.TotalSeconds);

        var folder = Directory.CreateTempSubdirectory("platform-crawl-").FullName;
        await RunAsync("npm", folder, "install", "--no-save", "--silent", Opponent);
        clock.Restart();
        var json = await RunAsync(Path.Combine(folder, "node_modules", ".bin", "linkinator"), folder, url.AbsoluteUri, "--recurse", "--format", "json", "--verbosity", "info");
        var seconds = clock.Elapsed.TotalSeconds;
        var links = JsonDocument.Parse(json[json.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("links").EnumerateArray().ToList();
        Print(Opponent + ", links only", links.Count, links.Count(l => l.GetProperty("state").GetString() == "BROKEN").ToString(CultureInfo.InvariantCulture), seconds);
        Console.WriteLine($"(made: {site.Dead} dead links to {site.DeadAddresses} addresses)");
        Directory.Delete(folder, recursive: true);
    }

    static void Print(string system, int asked, string dead, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {system} | {asked} asked | {dead} dead | {seconds:0.0} s |"));

    static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    /// <summary>A site that does not exist: our own sentences, a menu, a form, and links of which some are dead.</summary>
    sealed class Pretend
    {
        const int TextsOnPage = 5;

        readonly Dictionary<string, string> _html = new(StringComparer.Ordinal);
        readonly HashSet<string> _dead = new(StringComparer.Ordinal);

        public Pretend(int count)
        {
            Count = count;
            var texts = new SearchTexts();
            for (var i = 0; i < count; i++) _html[PathOf(i)] = Page(i, texts);
        }

        public static Uri Home { get; } = new("https://gemeente.example/");

        public int Count { get; }

        /// <summary>Of the first page.</summary>
        public int Words => _html["/"].Split(' ').Length;

        public int Dead { get; private set; }

        public int DeadAddresses => _dead.Count;

        public IEnumerable<CrawledPage> Pages => _html.Select((h, i) => new CrawledPage
        {
            Kind = PageKind.Page,
            Url = new Uri(Home, h.Key),
            FinalUrl = new Uri(Home, h.Key),
            FoundOn = i == 0 ? null : Home,
            Depth = i == 0 ? 0 : 1,
            Status = 200,
            ContentType = "text/html",
            Body = Encoding.UTF8.GetBytes(h.Value),
        });

        public string? Html(string path) => _html.GetValueOrDefault(path);

        string Page(int number, SearchTexts texts)
        {
            var body = new StringBuilder();
            for (var i = 0; i < TextsOnPage; i++)
            {
                var (title, text, _) = texts.Document(TextsOnPage * number + i);
                body.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2><p>{text}</p>");
            }
            for (var i = 1; i <= LinksOnPage; i++)
            {
                var dead = (number * LinksOnPage + i) % DeadEvery == 0;
                var path = dead ? $"/weg-{(number + i) % 40}" : PathOf((number + i * 7) % Count);
                if (dead)
                {
                    Dead++;
                    _dead.Add(path);
                }
                body.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{path}\">Lees verder over onderwerp {i}</a></p>");
            }
            return $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Pagina {number}</title><meta name=\"viewport\" content=\"width=device-width\"></head><body><header><nav><a href=\"/\">Home</a></nav><form action=\"/zoeken\"><label for=\"q\">Zoek</label><input id=\"q\" name=\"q\"></form></header><main><h1>Pagina {number}</h1>{body}</main><footer>Bel 14 0123 of mail jeugd@gemeente.example</footer></body></html>";
        }

        static string PathOf(int number) => number == 0 ? "/" : $"/pagina-{number}";
    }
}
