using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Platform.Crawler.Crawling;
using Platform.Crawler.Tests.Support;

namespace Platform.Crawler.Tests.Crawling;

public class CrawlTests
{
    static (string, string)[] Tree() =>
    [
        ("/", TestSite.Page("<a href='/a'>A</a> <a href='/b#kop'>B</a> <a href='/weg'>Weg</a> <a href='/plan.pdf'>Plan</a> <a href='/foto.jpg'>Foto</a> <a href='mailto:a@b.nl'>Mail</a>")),
        ("/a", TestSite.Page("<a href='/a/1'>A1</a> <a href='/'>Terug</a> <a href='/b'>B</a>")), ("/a/1", TestSite.Page("<a href='/a/1/x'>Dieper</a>")), ("/a/1/x", TestSite.Page("Diep")), ("/b", TestSite.Page("B")),
        ("/plan.pdf", "application/pdf|%PDF"),
    ];

    [Fact]
    public async Task Every_page_is_read_once_by_depth_and_documents_are_only_asked_for()
    {
        await using var site = await TestSite.WithAsync(Tree());
        var state = new CrawlState();
        var pages = await site.CrawlAsync(state: state);

        Assert.Equal(["/ 0", "/a 1", "/b 1", "/weg 1", "/a/1 2", "/a/1/x 3"], pages.Where(p => p.Kind == PageKind.Page).Select(p => $"{p.Url.AbsolutePath} {p.Depth}"));
        Assert.Equal(new Uri(site.Url, "/a"), pages.Single(p => p.Url.AbsolutePath == "/a/1").FoundOn);
        Assert.Equal(404, pages.Single(p => p.Url.AbsolutePath == "/weg").Status);
        Assert.Equal(["HEAD"], site.Asked.Where(a => a.Path == "/plan.pdf").Select(a => a.Method));
        Assert.DoesNotContain("/foto.jpg", site.Paths);
        Assert.Equal(new CrawlProgress(6, 0, TimeSpan.Zero, CrawlEnd.Complete), state.Progress(site.Order().Limits));
        Assert.Equal("Testbot/1.0 (+https://platform.example/crawler)", site.Asked.First().UserAgent);
    }

    [Fact]
    public async Task Limits_on_pages_and_depth_are_kept()
    {
        await using var site = await TestSite.WithAsync(Tree());
        var few = new CrawlState();

        Assert.Equal(3, (await site.CrawlAsync(site.Order(pages: 3), few)).Count(p => p.Kind == PageKind.Page));
        Assert.Equal(CrawlEnd.Pages, few.Progress(site.Order(pages: 3).Limits).Ended);
        Assert.DoesNotContain(await site.CrawlAsync(site.Order(depth: 1)), p => p.Url.AbsolutePath == "/a/1");
    }

    [Fact]
    public async Task The_time_ends_a_crawl()
    {
        await using var site = await TestSite.WithAsync(Tree());
        var (order, state) = (site.Order(perSecond: 4, minutes: 0.01), new CrawlState());
        var pages = await site.CrawlAsync(order, state);

        Assert.Equal(CrawlEnd.Time, state.Progress(order.Limits).Ended);
        Assert.InRange(pages.Count, 1, 5);
    }

    [Fact]
    public async Task A_crawl_that_was_killed_after_any_answer_goes_on_and_asks_nothing_twice()
    {
        await using var site = await TestSite.WithAsync(Tree());
        var whole = (await site.CrawlAsync()).Select(p => $"{p.Kind} {p.Url} {p.Depth}").Order().ToList();

        var (json, pages) = (new CrawlState().ToJson(), new List<string>());
        for (var i = 0; i < whole.Count + 1; i++)
        {
            // a process of its own for every answer: nothing but the state is left of the one before
            using var crawler = new SiteCrawler(site.Guard, TimeProvider.System);
            var state = CrawlState.FromJson(json);
            await foreach (var page in crawler.CrawlAsync(site.Order(), state))
            {
                pages.Add($"{page.Kind} {page.Url} {page.Depth}");
                json = state.ToJson();
                break;
            }
        }
        Assert.Equal(whole, pages.Order());
        Assert.Equal(CrawlEnd.Complete, CrawlState.FromJson(json).Progress(site.Order().Limits).Ended ?? CrawlEnd.Complete);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_of_an_answer_loses_nothing()
    {
        var slow = new TaskCompletionSource();
        await using var site = await TestSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            if (context.Request.Path == "/traag") await Task.WhenAny(slow.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
            if (context.Request.Path == "/robots.txt" || context.Request.Path == "/sitemap.xml") context.Response.StatusCode = 404;
            else if (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(TestSite.Page("<a href='/traag'>Traag</a>"));
        });
        var state = new CrawlState();
        using var crawler = new SiteCrawler(site.Guard, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in crawler.CrawlAsync(site.Order(), state, cancel: stop.Token))
                if (page.Kind == PageKind.Sitemap) stop.CancelAfter(100);
        });
        slow.SetResult();

        Assert.Equal(1, state.Progress(site.Order().Limits).Waiting);
        Assert.Equal("/traag", Assert.Single(await site.CrawlAsync(state: state)).Url.AbsolutePath);
    }

    [Fact]
    public async Task The_host_is_asked_no_more_often_than_allowed_and_a_delay_of_its_own_counts()
    {
        await using var site = await TestSite.WithAsync(("/robots.txt", "text/plain|User-agent: *\nCrawl-delay: 0.3\nDisallow: /geheim"), ("/", TestSite.Page("<a href='/a'>A</a> <a href='/geheim'>Geheim</a>")), ("/a", TestSite.Page("A")));
        var pages = await site.CrawlAsync(site.Order(perSecond: 50));

        var times = site.Asked.Skip(1).Select(a => a.At).ToList();
        Assert.All(times.Zip(times.Skip(1), (a, b) => b - a), gap => Assert.True(gap > TimeSpan.FromMilliseconds(280), $"{gap.TotalMilliseconds}"));
        Assert.Equal(FetchProblem.Robots, pages.Single(p => p.Url.AbsolutePath == "/geheim").Problem);
        Assert.DoesNotContain("/geheim", site.Paths);
    }

    [Theory]
    [InlineData(503, CrawlEnd.Robots, 1)]
    [InlineData(404, CrawlEnd.Complete, 3)]
    [InlineData(403, CrawlEnd.Complete, 3)]
    public async Task A_server_in_trouble_is_left_alone_and_one_without_robots_is_not(int status, CrawlEnd end, int asked)
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? status : context.Request.Path == "/" ? 200 : 404;
            context.Response.ContentType = "text/html";
            if (context.Response.StatusCode == 200) await context.Response.WriteAsync(TestSite.Page("Hallo"));
        });
        var state = new CrawlState();
        await site.CrawlAsync(state: state);

        Assert.Equal(end, state.Progress(site.Order().Limits).Ended);
        Assert.Equal(asked, site.Asked.Count);
    }

    [Fact]
    public async Task Sitemaps_are_read_also_an_index_and_a_zipped_one_and_no_entity_is_followed()
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            var root = $"http://{context.Request.Host}";
            if (context.Request.Path == "/robots.txt") await context.Response.WriteAsync($"Sitemap: {root}/index.xml\nSitemap: {root}/boos.xml");
            else if (context.Request.Path == "/index.xml") await context.Response.WriteAsync($"<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{root}/a.xml.gz</loc></sitemap></sitemapindex>");
            else if (context.Request.Path == "/boos.xml") await context.Response.WriteAsync($"<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>{root}/&x;</loc></url></urlset>");
            else if (context.Request.Path == "/a.xml.gz")
            {
                await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
                await gzip.WriteAsync(Encoding.UTF8.GetBytes($"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{root}/verborgen</loc></url><url><loc>https://elders.example/</loc></url></urlset>"), context.RequestAborted);
            }
            else
            {
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(TestSite.Page("Hallo"));
            }
        });
        var pages = await site.CrawlAsync();

        Assert.Equal(["/", "/verborgen"], pages.Where(p => p.Kind == PageKind.Page).Select(p => p.Url.AbsolutePath));
        Assert.Equal(3, pages.Count(p => p.Kind == PageKind.Sitemap));
    }

    [Fact]
    public async Task An_earlier_copy_is_not_sent_again()
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"") context.Response.StatusCode = 304;
            else if (context.Request.Path == "/") await context.Response.WriteAsync(TestSite.Page("Hallo"));
            else context.Response.StatusCode = 404;
        });
        var first = (await site.CrawlAsync()).Single(p => p.Kind == PageKind.Page);
        var kept = CrawledPage.Unpack(first.Pack());
        var second = (await site.CrawlAsync(earlier: url => url == kept.Url ? kept : null)).Single(p => p.Kind == PageKind.Page);

        Assert.False(first.NotModified);
        Assert.True(second.NotModified);
        Assert.Equal((200, first.Text), (second.Status, second.Text));
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_asked_again_later()
    {
        var times = 0;
        await using var site = await TestSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            if (context.Request.Path != "/") context.Response.StatusCode = 404;
            else if (times++ == 0) (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, "1");
            else await context.Response.WriteAsync(TestSite.Page("Hallo"));
        });

        Assert.Equal(200, (await site.CrawlAsync()).Single(p => p.Kind == PageKind.Page).Status);
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task A_calendar_without_end_does_not_fill_the_crawl()
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            var day = int.TryParse(context.Request.Query["dag"], out var d) ? d : 0;
            if (context.Request.Path.Value is "/" or "/agenda") await context.Response.WriteAsync(TestSite.Page(string.Concat(Enumerable.Range(day + 1, 30).Select(n => $"<a href='/agenda?dag={n}'>Dag</a>"))));
            else context.Response.StatusCode = 404;
        });

        Assert.InRange((await site.CrawlAsync()).Count(p => p.Kind == PageKind.Page), 10, 25);
    }

    [Fact]
    public async Task A_page_survives_being_packed()
    {
        await using var site = await TestSite.WithAsync(("/", "-> /nieuw"), ("/nieuw", TestSite.Page("Héllo")));
        var page = (await site.CrawlAsync()).Single(p => p.Kind == PageKind.Page);
        var back = CrawledPage.Unpack(page.Pack());

        Assert.Equal("/nieuw", back.FinalUrl.AbsolutePath);
        Assert.Equal(new Redirect(site.Url, 302), Assert.Single(back.Redirects));
        Assert.Equal(page.Body, back.Body);
        Assert.Equal(page.At, back.At);
    }
}
