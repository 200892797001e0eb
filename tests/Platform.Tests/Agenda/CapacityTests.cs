using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Platform.Agenda.Registrations;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>However many come at once: the count is exact, on both databases.</summary>
public sealed class CapacityTests
{
    [Theory, Engines]
    public async Task Two_hundred_sign_ups_at_once_for_twenty_seats_give_exactly_twenty(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 20, waitingList: 10);
        var token = await network.Token(Cast.Lid);

        var answers = await Task.WhenAll(Enumerable.Range(1, 200).Select(async i =>
        {
            using var response = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { name = $"Persoon {i}", email = $"persoon{i}@voorbeeld.nl" }, token);
            return (response.StatusCode, Body: await response.Content.ReadFromJsonAsync<JsonElement>());
        }));

        Assert.Equal(30, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        Assert.Equal(20, answers.Count(a => a.StatusCode == HttpStatusCode.Created && a.Body.GetProperty("state").GetString() == "confirmed"));
        Assert.Equal(170, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains("wachtlijst zijn vol", answers.First(a => a.StatusCode == HttpStatusCode.Conflict).Body.GetProperty("detail").GetString());
        var registrations = await network.Registrations(session);
        Assert.Equal(20, registrations.Count(r => r.State == RegistrationState.Confirmed));
        Assert.Equal(10, registrations.Count(r => r.State == RegistrationState.Waiting));
        Assert.Equal((20, 10), ((await network.Now(session)).Taken, (await network.Now(session)).Waiting));
    }

    /// <summary>On PostgreSQL over two nodes, each with its own pool.</summary>
    [Theory, Engines]
    public async Task A_thousand_sign_ups_at_once_for_fifty_seats_give_exactly_fifty_and_polite_answers_to_the_others(Engine engine)
    {
        var network = await Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo");
        await using var second = engine == Engine.Postgres ? await PlatformApp.StartAsync(engine, other: network.App) : null;
        var nodes = second is null ? [network] : new[] { network, Network.Existing(second, network.Name) };
        var session = await network.Session(capacity: 50);
        var token = await network.Token(Cast.Facilitator);

        var answers = await Task.WhenAll(Enumerable.Range(1, 1000).Select(async i =>
        {
            using var response = await nodes[i % nodes.Length].Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { name = $"Persoon {i}", email = $"duizend{i}@voorbeeld.nl" }, token);
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
        }));

        Assert.Equal((50, 950), (answers.Count(a => a.StatusCode == HttpStatusCode.Created), answers.Count(a => a.StatusCode == HttpStatusCode.Conflict)));
        Assert.All(answers.Where(a => a.StatusCode == HttpStatusCode.Conflict), a => Assert.Contains("Deze bijeenkomst is vol.", a.Text));
        Assert.Equal(50, (await network.Registrations(session)).Count(r => r.State == RegistrationState.Confirmed));
        Assert.Equal(50, (await network.Now(session)).Taken);
    }

    [Theory, Engines]
    public async Task The_waiting_list_counts_from_one_in_the_order_of_arrival(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 1, waitingList: 3);
        var token = await network.Token(Cast.Lid);

        var positions = new List<int?>();
        foreach (var i in Enumerable.Range(1, 4))
        {
            using var response = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { name = $"Persoon {i}", email = $"rij{i}@voorbeeld.nl" }, token);
            var position = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("position");
            positions.Add(position.ValueKind == JsonValueKind.Null ? null : position.GetInt32());
        }

        Assert.Equal([null, 1, 2, 3], positions);
    }

    [Theory, Engines]
    public async Task Twenty_clicks_of_one_person_at_once_register_once_and_all_get_the_same_answer(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 5);
        var token = await network.Token(Cast.Lid2);

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(async _ =>
        {
            using var response = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{session.Id}/registrations", new { }, token);
            return (response.StatusCode, Id: (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64());
        }));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.Equal(1, (await network.Now(session)).Taken);
        Assert.Single(await network.MailAbout(Cast.Lid2, session));
    }

    [Theory, Engines]
    public async Task People_leaving_and_coming_at_once_leave_the_count_right_and_the_waiting_list_in_order(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session(capacity: 10, waitingList: 40);
        var token = await network.Token(Cast.Facilitator);
        var ids = new List<long>();
        foreach (var i in Enumerable.Range(1, 30)) ids.Add(await RegisterAsync(network, session.Id, $"golf{i}@voorbeeld.nl", token));

        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            if (i % 2 == 0)
            {
                using var response = await network.Visitor().Api(HttpMethod.Delete, $"/sessions/{session.Id}/registrations/{ids[i]}", token: token);
                Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            }
            else
            {
                await RegisterAsync(network, session.Id, $"nieuw{i}@voorbeeld.nl", token);
            }
        }));

        var (now, registrations) = (await network.Now(session), await network.Registrations(session));
        Assert.Equal(10, now.Taken);
        Assert.Equal(20, now.Waiting);
        Assert.Equal(now.Taken, registrations.Count(r => r.HasPlace));
        Assert.Equal(now.Waiting, registrations.Count(r => r.State == RegistrationState.Waiting));
        var lastWithPlace = registrations.Where(r => r.HasPlace).Max(r => r.QueuedUtc);
        Assert.All(registrations.Where(r => r.State == RegistrationState.Waiting), r => Assert.True(r.QueuedUtc > lastWithPlace));
    }

    static async Task<long> RegisterAsync(Network network, long sessionId, string email, string token)
    {
        using var response = await network.Visitor().Api(HttpMethod.Post, $"/sessions/{sessionId}/registrations", new { name = "Iemand", email }, token);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }
}
