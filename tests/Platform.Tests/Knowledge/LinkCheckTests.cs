using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Data;
using Platform.Kernel.Net;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class LinkCheckTests
{
    [Theory, Engines]
    public async Task A_link_that_leads_nowhere_is_reported_with_its_text_and_its_author_is_told_once(Engine engine)
    {
        await using var site = await OtherSite.StartAsync();
        await using var app = await PlatformApp.StartAsync(engine, new() { ["Platform:PrivateHosts:0"] = site.Host });
        var network = await Network.New(engine, "stroomop", "stroomop.demo", app);
        await network.RunJobs();
        await network.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM knowledge_links")); // the seeded texts lead to the real internet
        await network.Publishes("Met links", ("Markdown", $"[goed](http://{site.Host}/goed) [weg](http://{site.Host}/weg#kop) [alleen lezen](http://{site.Host}/geen-head) [intern](http://{site.Host}/naar-binnen) [verhuisd](http://{site.Host}/verhuisd)"),
            ("Sources[0].Text", "Bron"), ("Sources[0].Url", $"http://{site.Host}/bron-weg"));
        await network.RunJobs();
        var writer = await network.As(Cast.Facilitator);
        (await writer.Get("/kennisbank/links")).ShouldShow("6 links");

        (await writer.Submit("/kennisbank/links", "Nu controleren")).ShouldShow("De controle is begonnen");
        await network.RunJobs();

        var page = (await writer.Get("/kennisbank/links")).ShouldShow("Deze pagina bestaat niet (404)").ShouldShow("Deze pagina is weggehaald (410)").ShouldShow("Met links");
        Assert.Equal([$"http://{site.Host}/bron-weg", $"http://{site.Host}/weg"], page.Document.QuerySelectorAll(".sp-regels strong a").Select(a => a.GetAttribute("href")).Order());
        Assert.Equal(2, (await network.MailTo(Cast.Facilitator)).Count(m => m.Subject.Contains("Een link in ‘Met links’ werkt niet meer", StringComparison.Ordinal)));
        Assert.Contains("GET /geen-head", site.Requests);
        Assert.DoesNotContain("GET /goed", site.Requests);
        Assert.DoesNotContain(site.Requests, r => r.EndsWith("/geheim", StringComparison.Ordinal)); // a redirect to another private port is not followed
        Assert.True(site.Fastest >= TimeSpan.FromMilliseconds(400), $"Two links of one host came {site.Fastest.TotalMilliseconds} ms after each other.");

        await writer.Submit("/kennisbank/links", "Nu controleren");
        await network.RunJobs();
        Assert.Equal(3, (await network.MailTo(Cast.Facilitator)).Count(m => m.Subject.Contains("Een link in ‘Met links’", StringComparison.Ordinal))); // the one that does not answer failed a second time
    }

    [Theory, Engines]
    public async Task Texts_with_the_same_link_that_are_published_at_once_share_it_without_a_failed_job(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.RunJobs();
        for (var i = 0; i < 5; i++) await network.Publishes($"Zelfde link {i}", ("Markdown", "[samen](https://samen.example/zelfde)"));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => network.RunJobs()));

        await network.Db(async db =>
        {
            Assert.Equal([], await db.Set<Job>().Where(j => j.Attempts > 0).Select(j => j.Kind).ToListAsync());
            Assert.Equal(5, await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM knowledge_link_places p JOIN knowledge_links l ON l.\"Id\" = p.\"LinkId\" WHERE l.\"Url\" = 'https://samen.example/zelfde'").SingleAsync());
            return 0;
        });
    }

    [Theory, Engines]
    public async Task A_link_that_left_the_text_leaves_the_report_and_members_do_not_see_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (title, url) = (Writing.Unique("Link eruit"), $"https://voorbeeld.invalid/{Guid.NewGuid():N}");
        await network.Publishes(title, ("Markdown", $"[hier]({url})"));
        await network.RunJobs();
        Assert.Equal(1, await Known());

        await network.Republishes(await network.IdOf(title), ("Markdown", "Niets meer."));
        await network.RunJobs();

        Assert.Equal(0, await Known());
        (await (await network.As(Cast.Lid)).Get("/kennisbank/links")).ShouldBe(403);

        Task<int> Known() => network.Db(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM knowledge_links WHERE \"Url\" = {url}").SingleAsync());
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:400e:80f::200e", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Only_addresses_of_the_internet_are_visited(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    /// <summary>A site on this machine that answers as told and remembers who came.</summary>
    sealed class OtherSite(WebApplication app) : IAsyncDisposable
    {
        readonly ConcurrentQueue<(string Request, long At)> _requests = new();

        public string Host => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

        public IEnumerable<string> Requests => _requests.Select(r => r.Request);

        /// <summary>The shortest time between the first requests for two links.</summary>
        public TimeSpan Fastest
        {
            get
            {
                var heads = _requests.Where(r => r.Request.StartsWith("HEAD", StringComparison.Ordinal) && r.Request != "HEAD /nieuw").DistinctBy(r => r.Request).Select(r => r.At).Order().ToList();
                return heads.Zip(heads.Skip(1)).Min(p => System.Diagnostics.Stopwatch.GetElapsedTime(p.First, p.Second));
            }
        }

        public static async Task<OtherSite> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var site = new OtherSite(app);
            app.Run(site.AnswerAsync);
            await app.StartAsync();
            return site;
        }

        Task AnswerAsync(HttpContext context)
        {
            var path = context.Request.Path.Value!;
            _requests.Enqueue(($"{context.Request.Method} {path}", System.Diagnostics.Stopwatch.GetTimestamp()));
            context.Response.StatusCode = path switch
            {
                "/weg" => 404,
                "/bron-weg" => 410,
                "/geen-head" when HttpMethods.IsHead(context.Request.Method) => 405,
                "/verhuisd" or "/naar-binnen" => 302,
                _ => 200,
            };
            if (path == "/verhuisd") context.Response.Headers.Location = "/nieuw";
            if (path == "/naar-binnen") context.Response.Headers.Location = $"http://localhost:{context.Request.Host.Port}/geheim";
            return Task.CompletedTask;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
