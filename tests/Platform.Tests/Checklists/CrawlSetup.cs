using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Crawls;
using Platform.Checklists.Instruments;
using Platform.Tests.Support;

namespace Platform.Tests.Checklists;

/// <summary>What tests of website checks arrange: a host that may visit this machine, an audit, a check that is under way.</summary>
static class CrawlSetup
{
    static readonly ConcurrentDictionary<Engine, Lazy<Task<PlatformApp>>> s_apps = new();
    static readonly ConcurrentDictionary<Engine, Lazy<Task<Network>>> s_networks = new();

    public static async Task<(Network Network, string Audit)> WithAudit(Engine engine, bool ownNetwork = false)
    {
        var network = ownNetwork ? await NewNetwork(engine) : await s_networks.GetOrAdd(engine, e => new(() => NewNetwork(e))).Value;
        return (network, await network.StartAudit(instrument: "gecheckt"));
    }

    /// <summary>A check that has read some pages and waits for one that the site holds back.</summary>
    public static async Task<Page> Begin(this Network network, Browser auditor, string audit, GemeenteSite site)
    {
        site.Hold();
        var running = await auditor.Submit(audit + "/websitecheck", "Begin de websitecheck", ("Form.Start", site.Url), ("Form.PerSecond", "5"));
        running.ShouldBe(200);
        await network.RunJobs();
        var id = ChecklistsSetup.IdOf(audit);
        for (var i = 0; i < 150; i++)
        {
            if (site.IsHolding && await network.Db(db => db.Set<Crawl>().AnyAsync(c => c.AuditId == id && c.PagesDone > 1))) return running;
            await Task.Delay(100);
        }
        Assert.Fail($"The check did not come to the page that is held back: {string.Join(", ", site.Requests)}");
        return running;
    }

    /// <summary>Looks at the page until it shows this, and runs the jobs meanwhile.</summary>
    public static async Task<Page> Until(this Browser browser, Network network, Page page, string text)
    {
        for (var i = 0; i < 200; i++)
        {
            await network.RunJobs();
            page = await browser.Get(page.FullUrl);
            if (page.Text.Contains(text, StringComparison.Ordinal)) return page;
            await Task.Delay(100);
        }
        return page.ShouldShow(text);
    }

    /// <summary>What htmx asks for while a check runs.</summary>
    public static Task<Page> Part(this Browser browser, Page page) => browser.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(page.FullUrl)) { Headers = { { "HX-Request", "true" } } });

    /// <summary>The path below the network.</summary>
    public static string Path(this Page page, Network network) => page.Url[network.Tenant.PathBase.Length..];

    public static JsonObject Instrument()
    {
        var instrument = InstrumentJson.Small("gecheckt");
        instrument["basins"]![0]!["criteria"]![0]!["checks"] = new JsonArray("link-texts", "titles", "axe");
        return instrument;
    }

    static async Task<Network> NewNetwork(Engine engine)
    {
        var app = await s_apps.GetOrAdd(engine, e => new(() => PlatformApp.StartAsync(e, new() { ["Platform:Crawler:AllowedHosts:0"] = "127.0.0.1", ["Platform:Crawler:Browser"] = "false" }))).Value;
        var network = await Network.New(engine, "stroomop", "stroomop.demo", app);
        await network.With<InstrumentShelf, bool>(async shelf => (await shelf.ImportAsync(Instrument().ToJsonString(), CancellationToken.None)).IsNew);
        await network.RunJobs();
        return network;
    }
}
