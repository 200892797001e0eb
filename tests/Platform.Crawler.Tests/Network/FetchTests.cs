using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Platform.Crawler.Crawling;
using Platform.Crawler.Network;
using Platform.Crawler.Tests.Support;

namespace Platform.Crawler.Tests.Network;

/// <summary>Answers that are wrong, too large or too clever: none of them stops a crawl.</summary>
public class FetchTests
{
    static readonly string s_home = TestSite.Page("<a href='/fout'>Fout</a> <a href='/goed'>Goed</a>");

    static async Task<(CrawledPage Wrong, CrawledPage Good)> CrawlAsync(Func<HttpContext, Task> wrong)
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            if (context.Request.Path == "/fout") await wrong(context);
            else if (context.Request.Path.Value is "/" or "/goed")
            {
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync(s_home);
            }
            else context.Response.StatusCode = 404;
        });
        var pages = await site.CrawlAsync();
        return (pages.Single(p => p.Url.AbsolutePath == "/fout"), pages.Single(p => p.Url.AbsolutePath == "/goed"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_stopped_by_what_comes_out_of_it(string encoding)
    {
        var (wrong, good) = await CrawlAsync(async context =>
        {
            (context.Response.ContentType, context.Response.Headers.ContentEncoding) = ("text/html", encoding);
            await using Stream packed = encoding switch { "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest), "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest), _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest) };
            var zeros = new byte[1 << 20];
            try
            {
                for (var i = 0; i < 200; i++) await packed.WriteAsync(zeros, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // hung up on, as it should be
            }
        });

        Assert.Equal(FetchProblem.TooLarge, wrong.Problem);
        Assert.Empty(wrong.Body);
        Assert.True(good.IsHtml);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_page_is_read(string encoding)
    {
        var (page, _) = await CrawlAsync(async context =>
        {
            (context.Response.ContentType, context.Response.Headers.ContentEncoding) = ("text/html", encoding);
            await using Stream packed = encoding == "gzip" ? new GZipStream(context.Response.Body, CompressionLevel.Fastest) : new BrotliStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.UTF8.GetBytes("<p>Ingepakt</p>"), context.RequestAborted);
        });

        Assert.Equal("<p>Ingepakt</p>", page.Text);
    }

    [Fact]
    public async Task Broken_packing_is_malformed()
    {
        var (wrong, good) = await CrawlAsync(async context =>
        {
            (context.Response.ContentType, context.Response.Headers.ContentEncoding) = ("text/html", "gzip");
            await context.Response.WriteAsync("dit is geen gzip");
        });

        Assert.Equal(FetchProblem.Malformed, wrong.Problem);
        Assert.True(good.IsHtml);
    }

    [Fact]
    public async Task A_circle_and_a_long_row_of_redirects_end()
    {
        var (circle, _) = await CrawlAsync(context =>
        {
            context.Response.Redirect("/fout");
            return Task.CompletedTask;
        });
        await using var row = await TestSite.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt") context.Response.StatusCode = 404;
            else context.Response.Redirect("/" + (int.Parse("0" + context.Request.Path.Value!.Trim('/'), System.Globalization.CultureInfo.InvariantCulture) + 1));
            return Task.CompletedTask;
        });
        var pages = await row.CrawlAsync();

        Assert.Equal(FetchProblem.Redirects, circle.Problem);
        Assert.Equal(FetchProblem.Redirects, pages.Single(p => p.Kind == PageKind.Page).Problem);
        Assert.Equal(11, row.Paths.Count(p => p != "/robots.txt"));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_answer_too()
    {
        var (wrong, good) = await CrawlAsync(async context =>
        {
            (context.Response.ContentType, context.Response.ContentLength) = ("text/html", 1000);
            await context.Response.WriteAsync("<p>half");
            context.Abort();
        });

        Assert.Equal(FetchProblem.Unreachable, wrong.Problem);
        Assert.True(good.IsHtml);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = Task.Run(async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                try
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n"));
                    for (var n = 0; n < 2000; n++) await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{n}: {new string('a', 100)}\r\n"));
                }
                catch (IOException)
                {
                    // hung up on, as it should be
                }
            }
        });
        using var fetcher = new Fetcher(new AddressGuard([$"127.0.0.1:{port}"]), TimeProvider.System);
        var (page, _) = await fetcher.AskAsync(new Question(new Uri($"http://127.0.0.1:{port}/"), PageKind.Page, "Testbot", null, (_, _) => Task.FromResult(true)), default);

        Assert.Equal(FetchProblem.TooLarge, page.Problem);
        listener.Stop();
        Assert.NotNull(serving);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_told_apart()
    {
        using var fetcher = new Fetcher(new AddressGuard(resolve: (_, _) => throw new SocketException((int)SocketError.HostNotFound)), TimeProvider.System);
        var (page, _) = await fetcher.AskAsync(new Question(new Uri("https://bestaat-niet.example/"), PageKind.Outgoing, "Testbot", null, (_, _) => Task.FromResult(true)), default);

        Assert.Equal(FetchProblem.NoSuchHost, page.Problem);
        Assert.Equal("Deze naam bestaat niet.", page.Explanation);
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "<p>caf\u00e9</p>", "iso-8859-1")]
    [InlineData("text/html", "<meta charset=windows-1252><p>caf\u00e9</p>", "windows-1252")]
    [InlineData("text/html; charset=bestaatniet", "<p>caf\u00e9</p>", "utf-8")]
    public async Task Old_encodings_are_read(string type, string html, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (page, _) = await CrawlAsync(async context =>
        {
            context.Response.Headers.ContentType = type;
            await context.Response.Body.WriteAsync(Encoding.GetEncoding(encoding).GetBytes(html));
        });

        Assert.Equal(html, page.Text);
    }
}
