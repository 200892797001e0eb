using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

public sealed class ForumApiTests
{
    [Theory, Engines]
    public async Task A_token_asks_reads_and_replies(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token) = (network.Visitor(), await network.TokenOf(Cast.Lid));
        var title = Unique("Vraag uit een programma");

        var made = await api.Api(HttpMethod.Post, "/topics", new { board = "vragen", title, body = "Tekst." }, token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var topic = await made.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("vragen", "question", "open"), (topic.GetProperty("board").GetString(), topic.GetProperty("kind").GetString(), topic.GetProperty("state").GetString()));
        var id = topic.GetProperty("id").GetInt64();

        var reply = await api.Api(HttpMethod.Post, $"/topics/{id}/replies", new { body = "Antwoord." }, token);
        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        var replies = await (await api.Api(HttpMethod.Get, $"/topics/{id}/replies", token: token)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Antwoord.", replies.GetProperty("items")[0].GetProperty("body").GetString());
        Assert.Equal(1, replies.GetProperty("total").GetInt32());
        var boards = await (await api.Api(HttpMethod.Get, "/boards", token: token)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(boards.GetProperty("items").EnumerateArray(), b => b.GetProperty("slug").GetString() == "casuistiek");
    }

    [Theory, Engines]
    public async Task A_casus_is_accepted_and_nobody_else_reads_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var api = network.Visitor();
        var (author, other) = (await network.TokenOf(Cast.Lid), await network.TokenOf(Cast.Lid2));
        var title = Unique("Casus uit een programma");

        var made = await api.Api(HttpMethod.Post, "/topics", new { board = "casuistiek", title, body = "Tekst." }, author);
        Assert.Equal(HttpStatusCode.Accepted, made.StatusCode);
        var topic = await made.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("awaitingCheck", topic.GetProperty("state").GetString());
        var id = topic.GetProperty("id").GetInt64();

        foreach (var path in new[] { $"/topics/{id}", $"/topics/{id}/replies" })
            Assert.Equal(HttpStatusCode.NotFound, (await api.Api(HttpMethod.Get, path, token: other)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.Api(HttpMethod.Post, $"/topics/{id}/replies", new { body = "Hoi." }, other)).StatusCode);
        Assert.DoesNotContain(title, await (await api.Api(HttpMethod.Get, "/topics?board=casuistiek", token: other)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await api.Api(HttpMethod.Post, $"/topics/{id}/replies", new { body = "Te vroeg." }, author)).StatusCode);
    }

    [Theory, Engines]
    public async Task Rules_answer_with_their_status(Engine engine)
    {
        var network = await Network.Demo(engine);
        var api = network.Visitor();
        var (lid, lid2, reader) = (await network.TokenOf(Cast.Lid), await network.TokenOf(Cast.Lid2), await network.TokenOf(Cast.Lid, "forum.read"));
        var made = await (await api.Api(HttpMethod.Post, "/topics", new { board = "vragen", title = Unique("Status van regels"), body = "Tekst." }, lid)).Content.ReadFromJsonAsync<JsonElement>();
        var path = $"/topics/{made.GetProperty("id").GetInt64()}";

        var invalid = await api.Api(HttpMethod.Post, "/topics", new { board = "vragen", title = "", body = "" }, lid);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, invalid.StatusCode);
        Assert.Contains("Vul een titel in.", await invalid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.Api(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.Api(HttpMethod.Post, "/topics", new { board = "vragen", title = "Mag niet", body = "x" }, reader)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.Api(HttpMethod.Put, path, new { title = "Niet van mij", body = "x", version = 0 }, lid2)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.Api(HttpMethod.Put, path, new { title = "Wel van mij", body = "x", version = 0 }, lid)).StatusCode);
        var stale = await api.Api(HttpMethod.Put, path, new { title = "Te laat", body = "x", version = 0 }, lid);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("\"version\":1", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
