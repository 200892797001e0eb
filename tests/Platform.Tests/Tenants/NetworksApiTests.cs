using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Api;
using Platform.Kernel.Data;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class NetworksApiTests
{
    [Theory, Engines]
    public async Task A_network_is_made_changed_and_removed_over_the_api(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (client, token, name) = (installation.Host.Visitor(), await installation.Token(), Installation.NewName());

        var made = await client.Api(HttpMethod.Post, "/tenants", new { name, title = "Via de API", prefix = name, recipe = "leeg", admin = $"{name}@voorbeeld.nl" }, token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.EndsWith($"/api/v1/tenants/{name}", made.Headers.Location!.ToString());
        var body = await Json(made);
        Assert.Equal("running", (string?)body["state"]);
        Assert.Contains(body["steps"]!.AsArray(), s => (string?)s!["name"] == "settings" && (string?)s["outcome"] == "done");

        var changed = await client.Api(HttpMethod.Patch, $"/tenants/{name}", new { state = "suspended", notice = "Even dicht.", title = "Andere naam", hosts = new[] { $"{name}.voorbeeld.nl" }, features = new[] { "Platform.Forum" } }, token);
        body = await Json(changed);
        Assert.Equal(("suspended", "Andere naam", $"{name}.voorbeeld.nl"), ((string?)body["state"], (string?)body["title"], (string?)body["hosts"]![0]));
        Assert.DoesNotContain(body["features"]!.AsArray(), f => (string?)f == "Platform.Agenda");
        Assert.Contains(body["features"]!.AsArray(), f => (string?)f == "Platform.Members");
        Assert.Equal(HttpStatusCode.OK, (await client.Api(HttpMethod.Patch, $"/tenants/{name}", new { state = "running" }, token)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await client.Api(HttpMethod.Delete, $"/tenants/{name}", token: token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Api(HttpMethod.Get, $"/tenants/{name}", token: token)).StatusCode);
    }

    [Theory, Engines]
    public async Task What_is_done_inside_a_new_network_is_done_by_the_platform_and_not_by_who_asked(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var name = Installation.NewName();
        await installation.Host.Visitor().Api(HttpMethod.Post, "/tenants", new { name, title = name, recipe = "leeg" }, await installation.Token());

        var network = Network.Existing(installation.App, name);
        Assert.True(await network.Db(db => db.Set<AuditEntry>().AllAsync(a => a.MemberId == null)));
        Assert.True(await installation.Host.Db(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "network.created" && a.Subject == "tenant:" + name && a.MemberId != null)));
    }

    [Theory, Engines]
    public async Task Wrong_fields_answer_422_and_a_taken_address_409(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (client, token) = (installation.Host.Visitor(), await installation.Token());
        var taken = await installation.Network();

        var invalid = await client.Api(HttpMethod.Post, "/tenants", new { name = "Hoofd Letter", title = "", prefix = "api", recipe = "leeg" }, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
        var errors = (await Json(invalid))["errors"]!.AsObject();
        Assert.Equal(["name", "title"], errors.Select(e => e.Key).Where(k => k != "prefix").Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Api(HttpMethod.Post, "/tenants", new { name = "goed", title = "Goed", recipe = "platform" }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.Api(HttpMethod.Post, "/tenants", new { name = taken.Name, title = "Dubbel", recipe = "leeg" }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Api(HttpMethod.Patch, $"/tenants/{taken.Name}", new { state = "weg" }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Api(HttpMethod.Patch, $"/tenants/{taken.Name}", new { features = new[] { "Platform.Tenants" } }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Api(HttpMethod.Patch, "/tenants/platform", new { state = "suspended" }, token)).StatusCode);
    }

    [Theory, Engines]
    public async Task The_list_has_pages_and_filters(Engine engine)
    {
        var installation = await Installation.New(engine);
        await installation.Fill(30);
        var (client, token) = (installation.Host.Visitor(), await installation.Token());

        var page = await Json(await client.Api(HttpMethod.Get, "/tenants?state=suspended&q=vulling", token: token));
        Assert.Equal((15, 15), ((int)page["total"]!, page["items"]!.AsArray().Count));
        var second = await Json(await client.Api(HttpMethod.Get, "/tenants?page=2", token: token));
        Assert.Equal((30, 5, 25), ((int)second["total"]!, second["items"]!.AsArray().Count, (int)second["pageSize"]!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.Api(HttpMethod.Get, "/tenants?state=kwijt", token: token)).StatusCode);
    }

    [Theory, Engines]
    public async Task Without_the_scope_the_token_or_the_host_there_is_no_way_in(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (client, network) = (installation.Host.Visitor(), await installation.Network());
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Api(HttpMethod.Get, "/tenants")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Api(HttpMethod.Get, "/tenants", token: await installation.Token(ApiScopes.ForumRead))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await network.Visitor().Api(HttpMethod.Get, "/tenants", token: await installation.Token())).StatusCode);
    }

    static async Task<JsonObject> Json(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
}
