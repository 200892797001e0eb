using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Kernel.Api;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>The same agenda as JSON.</summary>
public sealed class SessionsApiTests
{
    static readonly object s_zoominn = new { title = "Zoominn over de API", type = "zoominn", start = "2027-07-01T10:00:00+02:00", end = "2027-07-01T11:30:00+02:00", capacity = 30, waitingList = 5 };

    [Theory, Engines]
    public async Task An_organiser_makes_reads_changes_and_cancels_a_session(Engine engine)
    {
        var network = await Given.Network(engine);
        var (api, token) = (network.Visitor(), await network.Token(Cast.Facilitator));

        using var made = await api.Api(HttpMethod.Post, "/sessions", s_zoominn, token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var session = await Json(made);
        Assert.Equal(("zoominn", "published", "2027-07-01T10:00:00+02:00", "Europe/Amsterdam"), (Text(session, "type"), Text(session, "state"), Text(session, "start"), Text(session, "timeZone")));
        Assert.Equal((30, 0, 5, 0), (session.GetProperty("capacity").GetInt32(), session.GetProperty("taken").GetInt32(), session.GetProperty("waitingList").GetInt32(), session.GetProperty("waiting").GetInt32()));
        var path = $"/sessions/{session.GetProperty("id").GetInt64()}";

        using var read = await api.Api(HttpMethod.Get, path, token: await network.Token(Cast.Lid, ApiScopes.AgendaRead));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var stale = await api.Api(HttpMethod.Put, path, With(("version", 99)), token);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var unexplained = await api.Api(HttpMethod.Put, path, With(("state", "cancelled")), token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.StatusCode);
        using var cancelled = await api.Api(HttpMethod.Put, path, With(("state", "cancelled"), ("reason", "Te weinig mensen.")), token);
        Assert.Equal("cancelled", Text(await Json(cancelled), "state"));
    }

    [Theory, Engines]
    public async Task Mistakes_come_back_per_field_in_Dutch(Engine engine)
    {
        var network = await Given.Network(engine);
        using var answer = await network.Visitor().Api(HttpMethod.Post, "/sessions", new { title = "", type = "feest", start = "2027-07-01T10:00:00", end = "2027-07-01T09:00:00Z", capacity = 0 }, await network.Token(Cast.Facilitator));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Vul een titel in.", (await Json(answer)).GetProperty("errors").GetProperty("title")[0].GetString());
    }

    [Theory, Engines]
    public async Task Tokens_need_their_scope_and_people_their_permission(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var api = network.Visitor();
        var (lid, reader) = (await network.Token(Cast.Lid), await network.Token(Cast.Facilitator, ApiScopes.AgendaRead));

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/sessions", null, null));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Post, "/sessions", s_zoominn, lid));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Post, "/sessions", s_zoominn, reader));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, $"/sessions/{session.Id}/registrations", null, lid));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, $"/sessions/{session.Id}/registrations", null, reader));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { }, reader));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, "/sessions/999999999", null, lid));

        async Task<HttpStatusCode> Status(HttpMethod method, string path, object? body, string? token)
        {
            using var answer = await api.Api(method, path, body, token);
            return answer.StatusCode;
        }
    }

    [Theory, Engines]
    public async Task A_member_registers_and_leaves_over_the_API(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var (api, token, path) = (network.Visitor(), await network.Token(Cast.Lid), $"/sessions/{session.Id}/registrations");

        using var made = await api.Api(HttpMethod.Post, path, new { answers = new Dictionary<string, string> { ["vraag"] = "Hoe begin ik?" } }, token);
        var registration = await Json(made);
        Assert.Equal(("confirmed", Cast.Lid), (Text(registration, "state"), Text(registration, "email")));
        Assert.Equal("Hoe begin ik?", registration.GetProperty("answers").GetProperty("vraag").GetString());
        using var mine = await api.Api(HttpMethod.Get, $"/sessions/{session.Id}", token: token);
        Assert.Equal("confirmed", Text(await Json(mine), "registration"));

        using var someoneElse = await api.Api(HttpMethod.Delete, $"{path}/{registration.GetProperty("id").GetInt64()}", token: await network.Token(Cast.Lid2));
        Assert.Equal(HttpStatusCode.NotFound, someoneElse.StatusCode);
        using var left = await api.Api(HttpMethod.Delete, path, token: token);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal(0, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task The_list_has_pages_with_links(Engine engine)
    {
        var network = await Given.Network(engine);
        await network.Session();
        await network.Session();

        using var answer = await network.Visitor().Api(HttpMethod.Get, "/sessions?pageSize=1", token: await network.Token(Cast.Lid));
        var list = await Json(answer);

        Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal((1, 1), (list.GetProperty("page").GetInt32(), list.GetProperty("pageSize").GetInt32()));
        using var next = await network.Visitor().Checked(new HttpRequestMessage(HttpMethod.Get, Text(list.GetProperty("_links"), "next")) { Headers = { Authorization = new("Bearer", await network.Token(Cast.Lid)) } });
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    static Dictionary<string, object> With(params (string Name, object Value)[] more)
    {
        var body = JsonSerializer.SerializeToElement(s_zoominn).EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value);
        foreach (var (name, value) in more) body[name] = value;
        return body;
    }

    static Task<JsonElement> Json(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
