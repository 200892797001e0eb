using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Contents;

public sealed class ContentApiTests
{
    [Theory, Engines]
    public async Task A_facilitator_writes_publishes_changes_and_deletes_through_the_api(Engine engine)
    {
        var (network, visitor, token) = await With(engine, Cast.Facilitator);
        var body = new { contentType = "Handreiking", displayText = "Uit de API", markdown = "## Kop\n\nTekst.", summary = "Kort.", terms = new[] { new { taxonomy = "thema", id = "api", label = "API" } }, parts = new { Onbekend = new { Diep = 1 } } };

        var made = await visitor.Api(HttpMethod.Post, "/content", body, token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var item = await Json(made);
        var id = item["contentItemId"]!.ToString();
        Assert.Equal(26, id.Length);
        Assert.Equal(("draft", false, "uit-de-api", 1), (item["state"]!.ToString(), (bool)item["published"]!, item["slug"]!.ToString(), (int)item["version"]!));
        (await visitor.Get("/kennisbank/uit-de-api")).ShouldBe(404);

        var colleague = (await With(engine, Cast.Beheerder)).Token;
        await Json(await visitor.Api(HttpMethod.Post, $"/content/{id}/transitions", new { to = "inReview" }, token));
        await Json(await visitor.Api(HttpMethod.Post, $"/content/{id}/transitions", new { to = "approved" }, colleague));
        await Json(await visitor.Api(HttpMethod.Post, $"/content/{id}/transitions", new { to = "published" }, token));
        (await visitor.Get("/kennisbank/uit-de-api")).ShouldBe(200);

        var changed = await Json(await visitor.Api(HttpMethod.Put, "/content/" + id, new { displayText = "Uit de API", markdown = "Nieuw.", version = 1 }, token));
        Assert.Equal((2, true, "draft"), ((int)changed["version"]!, (bool)changed["published"]!, changed["state"]!.ToString()));
        Assert.Equal("1", changed["parts"]!["Onbekend"]!["Diep"]!.ToString());
        Assert.Equal("Kort.", changed["summary"]!.ToString());

        var stale = await visitor.Api(HttpMethod.Put, "/content/" + id, new { displayText = "Te laat", version = 1 }, token);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("2", (await Json(stale))["current"]!["version"]!.ToString());

        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Api(HttpMethod.Delete, "/content/" + id, token: token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Api(HttpMethod.Get, "/content/" + id, token: token)).StatusCode);
        (await visitor.Get("/kennisbank/uit-de-api")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_member_reads_what_is_published_and_may_change_nothing(Engine engine)
    {
        var (_, visitor, token) = await With(engine, Cast.Lid);
        var list = await Json(await visitor.Api(HttpMethod.Get, "/content?type=Handreiking", token: token));
        Assert.True((int)list["total"]! >= 12);
        Assert.All(list["items"]!.AsArray(), i => Assert.True((bool)i!["published"]!));
        var id = list["items"]![0]!["contentItemId"]!.ToString();

        Assert.NotEmpty((await Json(await visitor.Api(HttpMethod.Get, "/content/" + id, token: token)))["markdown"]!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Api(HttpMethod.Put, "/content/" + id, new { displayText = "Van mij", version = 1 }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Api(HttpMethod.Post, "/content", new { contentType = "Handreiking", displayText = "Van mij" }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Api(HttpMethod.Post, $"/content/{id}/transitions", new { to = "draft" }, token)).StatusCode);
    }

    [Theory, Engines]
    public async Task Without_a_token_it_is_401_and_with_mistakes_422(Engine engine)
    {
        var (_, visitor, token) = await With(engine, Cast.Facilitator);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Api(HttpMethod.Get, "/content")).StatusCode);
        var wrong = await visitor.Api(HttpMethod.Post, "/content", new { contentType = "Handreiking", displayText = "" }, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("Vul een titel in (displayText).", (await Json(wrong))["errors"]!["displayText"]![0]!.ToString());
    }

    internal static async Task<(Network Network, Browser Visitor, string Token)> With(Engine engine, string email)
    {
        var network = await Network.Demo(engine);
        var token = await network.With<TokenIssuer, string>(t => t.IssueAsync(email, "test", ["content.read", "content.write"], TimeSpan.FromHours(1), CancellationToken.None));
        return (network, network.Visitor(), token);
    }

    internal static async Task<JsonNode> Json(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>())!;
}
