using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;

namespace Platform.Crawler.Tests.Support;

/// <summary>A site on a port of this machine, which says what it was asked.</summary>
sealed class TestSite : IAsyncDisposable
{
    readonly WebApplication _app;

    public ConcurrentQueue<(string Method, string Path, DateTimeOffset At, string UserAgent)> Asked { get; } = [];

    TestSite(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = null!;

    public AddressGuard Guard => new([Url.Authority]);

    public IEnumerable<string> Paths => Asked.Select(a => a.Path);

    public static async Task<TestSite> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var site = new TestSite(builder.Build());
        site._app.Run(context =>
        {
            site.Asked.Enqueue((context.Request.Method, context.Request.Path + context.Request.QueryString, TimeProvider.System.GetUtcNow(), context.Request.Headers.UserAgent.ToString()));
            return answer(context);
        });
        await site._app.StartAsync();
        site.Url = new Uri(site._app.Urls.First() + "/");
        return site;
    }

    /// <summary>Pages by path; a text that begins with a letter and a slash is its type: <c>text/plain|…</c>.</summary>
    public static Task<TestSite> WithAsync(params (string Path, string Body)[] pages)
    {
        var byPath = pages.ToDictionary(p => p.Path, p => p.Body);
        return StartAsync(async context =>
        {
            if (!byPath.TryGetValue(context.Request.Path + context.Request.QueryString, out var body)) context.Response.StatusCode = 404;
            else if (body.StartsWith("-> ", StringComparison.Ordinal)) context.Response.Redirect(body[3..]);
            else
            {
                var bar = body.IndexOf('|', StringComparison.Ordinal);
                (context.Response.ContentType, body) = bar > 0 && body[..bar].Contains('/', StringComparison.Ordinal) && !body.StartsWith('<') ? (body[..bar], body[(bar + 1)..]) : ("text/html; charset=utf-8", body);
                if (context.Request.Method != "HEAD") await context.Response.WriteAsync(body);
            }
        });
    }

    public CrawlOrder Order(int pages = 300, int depth = 5, double perSecond = 1000, double minutes = 1, string path = "/") =>
        new(new Uri(Url, path), new CrawlLimits(pages, depth, perSecond, minutes), "Testbot", new Uri("https://platform.example/crawler"));

    public async Task<List<CrawledPage>> CrawlAsync(CrawlOrder? order = null, CrawlState? state = null, Func<Uri, CrawledPage?>? earlier = null, AddressGuard? guard = null)
    {
        using var crawler = new SiteCrawler(guard ?? Guard, TimeProvider.System);
        var pages = new List<CrawledPage>();
        await foreach (var page in crawler.CrawlAsync(order ?? Order(), state ?? new CrawlState(), earlier)) pages.Add(page);
        return pages;
    }

    public static string Page(string body, string title = "Pagina") => $"<!doctype html><html lang=\"nl\"><head><title>{title}</title></head><body><main>{body}</main></body></html>";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
