using System.Net;
using System.Text.Json.Nodes;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class CrawlApiTests
{
    [Theory, Engines]
    public async Task A_program_starts_stops_and_resumes_a_check_and_reads_its_findings(Engine engine)
    {
        await using var site = await GemeenteSite.StartAsync();
        var (network, page) = await CrawlSetup.WithAudit(engine);
        var (browser, token) = (network.Visitor(), await network.Token(Cast.Auditor, "checklists.read", "checklists.write"));
        var audit = $"/audits/{IdOf(page)}";
        Task<HttpResponseMessage> Call(HttpMethod method, object? body = null) => browser.Api(method, audit + "/crawl", body, token);

        Assert.Equal(HttpStatusCode.NotFound, (await Call(HttpMethod.Get)).StatusCode);
        Assert.Equal("Kies 1 tot 1000 pagina’s.", (string?)(await Json(422, Call(HttpMethod.Post, new { start = site.Url, pages = 5000 })))["errors"]!["pages"]![0]);
        Assert.NotNull((await Json(422, Call(HttpMethod.Post, new { start = "http://192.168.1.1/" })))["errors"]!["start"]);
        var begun = await Json(202, Call(HttpMethod.Post, new { start = site.Url, perSecond = 5 }));
        Assert.Equal(("waiting", site.Url), ((string?)begun["state"], (string?)begun["start"]));
        await Json(409, Call(HttpMethod.Post, new { start = site.Url }));

        Assert.Equal("stopped", (string?)(await Json(200, Call(HttpMethod.Put, new { state = "stopped" })))["state"]);
        await Json(409, Call(HttpMethod.Put, new { state = "stopped" }));
        Assert.NotNull((await Json(422, Call(HttpMethod.Put, new { state = "weg" })))["errors"]!["state"]);
        Assert.Equal("waiting", (string?)(await Json(200, Call(HttpMethod.Put, new { state = "running" })))["state"]);
        var auditor = await network.As(Cast.Auditor);
        await auditor.Until(network, await auditor.Get($"{page}/websitecheck/{begun["id"]}"), "pagina’s gelezen");

        var done = await Json(200, Call(HttpMethod.Get));
        Assert.Equal(("done", "complete", GemeenteSite.Pages), ((string?)done["state"], (string?)done["ended"], (int)done["pages"]!));
        var links = done["findings"]!.AsArray().Single(f => (string?)f!["check"] == "link-texts")!;
        Assert.StartsWith(site.Url, (string?)links["evidence"]![0]!["url"], StringComparison.Ordinal);
        Assert.Equal(done["findings"]!.AsArray().Count, (await Json(200, browser.Api(HttpMethod.Get, audit, token: token)))["findings"]!.AsArray().Count);
        Assert.Equal(done["findings"]!.AsArray().Count, (await Json(200, browser.Api(HttpMethod.Get, audit + "/report", token: token)))["checks"]!.AsArray().Count);
    }

    [Theory, Engines]
    public async Task Scope_permission_and_team_hold_in_the_API_too(Engine engine)
    {
        var (network, page) = await CrawlSetup.WithAudit(engine);
        await network.Invite(page, Cast.Lid);
        var path = $"/audits/{IdOf(page)}/crawl";
        var body = new { start = "https://www.proefdam.example/" };

        Assert.Equal(HttpStatusCode.Unauthorized, await Post(null));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await network.Token(Cast.Auditor, "checklists.read")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await network.Token(Cast.Lid, "checklists.write"))); // on the team, without the permission
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await network.Token(Cast.Facilitator, "checklists.write"))); // the permission, not on the team
        Assert.Equal(HttpStatusCode.NotFound, (await network.Visitor().Api(HttpMethod.Get, path, token: await network.Token(Cast.Lid2, "checklists.read"))).StatusCode);

        async Task<HttpStatusCode> Post(string? token) => (await network.Visitor().Api(HttpMethod.Post, path, body, token)).StatusCode;
    }

    static async Task<JsonNode> Json(int status, Task<HttpResponseMessage> call)
    {
        var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
