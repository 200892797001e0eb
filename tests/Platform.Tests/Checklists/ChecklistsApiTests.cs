using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class ChecklistsApiTests
{
    [Theory, Engines]
    public async Task A_program_does_an_audit_and_reads_the_report(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (browser, token) = (network.Visitor(), await network.Token(Cast.Auditor, "checklists.read", "checklists.write"));
        Task<HttpResponseMessage> Call(HttpMethod method, string path, object? body = null) => browser.Api(method, path, body, token);

        var instruments = await Json(await Call(HttpMethod.Get, "/instruments"));
        Assert.Contains(instruments["items"]!.AsArray(), i => (string?)i!["id"] == "proef" && (int?)i["criteria"] == 4);
        Assert.Equal(2, (await Json(await Call(HttpMethod.Get, "/instruments/proef")))["basins"]!.AsArray().Count);

        var created = await Call(HttpMethod.Post, "/audits", new { instrument = "proef", gemeente = "Apidam", website = "https://www.apidam.example" });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var audit = $"/audits/{(await Json(created))["id"]}";

        var one = await Json(await Call(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 0, note = "Niet gevonden", evidence = "https://www.apidam.example/jeugd" }));
        Assert.Equal((1, "Niet gevonden"), ((int)one["version"]!, (string?)one["note"]));
        var several = new { answers = new object[] { new { criterion = "een-b", score = 3 }, new { criterion = "twee-a", notApplicable = true }, new { criterion = "twee-b", score = 2 } } };
        Assert.Equal(HttpStatusCode.OK, (await Call(HttpMethod.Put, audit + "/answers", several)).StatusCode);

        var shown = await Json(await Call(HttpMethod.Get, audit));
        Assert.Equal(("inProgress", 50, 67), ((string?)shown["state"], (int)shown["scores"]!["een"]!, (int)shown["scores"]!["twee"]!));
        Assert.Equal(4, shown["answers"]!.AsArray().Count);

        var done = await Json(await Call(HttpMethod.Put, audit, new { state = "completed", version = (int)shown["version"]! }));
        Assert.Equal("completed", (string?)done["state"]);
        Assert.Equal(HttpStatusCode.Conflict, (await Call(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 3 })).StatusCode);

        var report = await Json(await Call(HttpMethod.Get, audit + "/report"));
        Assert.Equal("een", (string?)report["stopsAt"]);
        Assert.Equal("doe alles", (string?)report["advice"]![0]!["advice"]);
        Assert.Equal("Niet gevonden", (string?)Assert.Single(report["findings"]!.AsArray())!["note"]);
        Assert.Contains((await Json(await Call(HttpMethod.Get, "/audits")))["items"]!.AsArray(), a => (string?)a!["gemeente"] == "Apidam");
    }

    [Theory, Engines]
    public async Task Mistakes_and_clashes_are_told_in_the_words_of_the_form(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (browser, mine, theirs) = (network.Visitor(), await network.Token(Cast.Auditor, "checklists.read", "checklists.write"), await network.Token(Cast.Lid, "checklists.read", "checklists.write"));
        var page = await network.StartAudit();
        await network.Invite(page, Cast.Lid);
        var audit = $"/audits/{IdOf(page)}";

        Assert.Equal("Vul in om wie het gaat.", (string?)(await Problem(422, browser.Api(HttpMethod.Post, "/audits", new { instrument = "proef", gemeente = "" }, mine)))["errors"]!["gemeente"]![0]);
        Assert.NotNull((await Problem(422, browser.Api(HttpMethod.Post, "/audits", new { instrument = "bestaat-niet", gemeente = "X" }, mine)))["errors"]!["instrument"]);
        Assert.NotNull((await Problem(422, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 7 }, mine)))["errors"]!["score"]);
        Assert.NotNull((await Problem(422, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "zeven-a", score = 1 }, mine)))["errors"]!["criterion"]);
        await Problem(409, browser.Api(HttpMethod.Put, audit, new { state = "completed" }, mine));

        Assert.Equal(HttpStatusCode.OK, (await browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 1, version = 0 }, mine)).StatusCode);
        var clash = await Problem(409, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 3, version = 0 }, theirs));
        Assert.Equal((1, 1), ((int)clash["current"]![0]!["score"]!, (int)clash["current"]![0]!["version"]!));
        Assert.Equal(HttpStatusCode.OK, (await browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 3, version = 1 }, theirs)).StatusCode);
    }

    [Theory, Engines]
    public async Task Without_the_right_token_there_is_nothing(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = $"/audits/{IdOf(await network.StartAudit())}";
        var browser = network.Visitor();
        var (reader, lid, facilitator) = (await network.Token(Cast.Auditor, "checklists.read"), await network.Token(Cast.Lid2, "checklists.read", "checklists.write"), await network.Token(Cast.Facilitator, "checklists.read", "checklists.write"));

        await Problem(401, browser.Api(HttpMethod.Get, "/audits"));
        await Problem(403, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 1 }, reader));
        await Problem(403, browser.Api(HttpMethod.Post, "/audits", new { instrument = "proef", gemeente = "X" }, lid));
        foreach (var path in new[] { audit, audit + "/answers", audit + "/report" }) await Problem(404, browser.Api(HttpMethod.Get, path, null, lid));
        await Problem(404, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 1 }, lid));
        Assert.Equal(HttpStatusCode.OK, (await browser.Api(HttpMethod.Get, audit, null, facilitator)).StatusCode);
        await Problem(403, browser.Api(HttpMethod.Post, audit + "/answers", new { criterion = "een-a", score = 1 }, facilitator));
    }

    static async Task<JsonNode> Json(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    static async Task<JsonNode> Problem(int status, Task<HttpResponseMessage> call)
    {
        var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}, not {status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }
}
