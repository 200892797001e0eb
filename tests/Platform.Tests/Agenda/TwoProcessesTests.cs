using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>Two processes that share nothing but the database: the count is exact all the same.</summary>
public sealed class TwoProcessesTests
{
    [Theory, Engines]
    public async Task A_thousand_sign_ups_at_two_processes_for_fifty_seats_give_exactly_fifty_and_polite_answers_to_the_others(Engine engine)
    {
        await Together(engine, async (network, nodes) =>
        {
            var session = await network.Session(capacity: 50);
            var token = await network.Token(Cast.Facilitator);

            var answers = await Task.WhenAll(Enumerable.Range(1, 1000).Select(async i =>
            {
                using var response = await Post(nodes[i % 2], $"/sessions/{session.Id}/registrations", new { name = $"Persoon {i}", email = $"proces{i}@voorbeeld.nl" }, token);
                return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
            }));

            Assert.Equal((50, 950), (answers.Count(a => a.StatusCode == HttpStatusCode.Created), answers.Count(a => a.StatusCode == HttpStatusCode.Conflict)));
            Assert.All(answers.Where(a => a.StatusCode == HttpStatusCode.Conflict), a => Assert.Contains("Deze bijeenkomst is vol.", a.Text));
            Assert.Equal(50, (await network.Registrations(session)).Count(r => r.State == RegistrationState.Confirmed));
            Assert.Equal(50, (await network.Now(session)).Taken);
        });
    }

    [Theory, Engines]
    public async Task Places_given_back_at_two_processes_are_offered_once_each_in_order_and_taken_once_each(Engine engine)
    {
        await Together(engine, async (network, nodes) =>
        {
            var session = await network.Session(capacity: 20, waitingList: 40);
            var token = await network.Token(Cast.Facilitator);
            var all = new List<Registration>();
            foreach (var i in Enumerable.Range(1, 60)) all.Add(await network.Takes(session, $"aanbod{i}@voorbeeld.nl"));

            var left = await Task.WhenAll(all.Take(20).Select(async (r, i) =>
            {
                using var http = Client(nodes[i % 2], token);
                return (await http.DeleteAsync(new Uri($"{nodes[i % 2]}/api/v1/sessions/{session.Id}/registrations/{r.Id}"))).StatusCode;
            }));
            Assert.All(left, s => Assert.Equal(HttpStatusCode.NoContent, s));
            var offered = (await network.Registrations(session)).Where(r => r.State == RegistrationState.Offered).ToList();
            Assert.Equal(all.Skip(20).Take(20).Select(r => r.Id).Order(), offered.Select(r => r.Id).Order());
            Assert.Equal((20, 20), ((await network.Now(session)).Taken, (await network.Now(session)).Waiting));

            // Each takes the offer at both processes at once: asking again takes it, and it is one place.
            await Task.WhenAll(offered.SelectMany(r => nodes.Select(async node =>
            {
                using var response = await Post(node, $"/sessions/{session.Id}/registrations", new { name = r.Name, email = r.Email }, token);
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            })));

            var registrations = await network.Registrations(session);
            Assert.Equal((20, 20), (registrations.Count(r => r.State == RegistrationState.Confirmed), registrations.Count(r => r.State == RegistrationState.Waiting)));
            Assert.Equal((20, 20), ((await network.Now(session)).Taken, (await network.Now(session)).Waiting));
        });
    }

    static async Task Together(Engine engine, Func<Network, string[], Task> test)
    {
        var network = await Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo", await PlatformApp.StartAsync(engine));
        string[] database = network.App.Database is { } server ? ["--database", server] : [];
        string[] shared = [.. database, "--Platform:RunJobs", "false", "--Logging:LogLevel:Default", "Warning"];
        var (first, firstUrl) = SiteProcess.Serve(network.App.Data, shared);
        var (second, secondUrl) = SiteProcess.Serve(network.App.Data, shared);
        try
        {
            await SiteProcess.WaitForReady(first, firstUrl);
            await SiteProcess.WaitForReady(second, secondUrl);
            await test(network, [firstUrl + network.Tenant.PathBase, secondUrl + network.Tenant.PathBase]);
        }
        finally
        {
            foreach (var process in (Process[])[first, second])
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                process.Dispose();
            }
        }
    }

    static async Task<HttpResponseMessage> Post(string node, string path, object body, string token)
    {
        using var http = Client(node, token);
        return await http.PostAsJsonAsync(new Uri(node + "/api/v1" + path), body);
    }

    static HttpClient Client(string node, string token) => new() { BaseAddress = new Uri(node), Timeout = TimeSpan.FromMinutes(3), DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
}
