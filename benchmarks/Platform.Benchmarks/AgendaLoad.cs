using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Platform.Agenda.Registrations;
using Platform.Agenda.Sessions;
using Platform.Kernel.Api;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Benchmarks;

/// <summary>
/// A rush of sign-ups for one session over the API, on both databases: all that a real one does (the place, the mail in the queue, the
/// event, the audit) and at the end the proof that the count is exact. And the calendar feed of a network with many sessions.
/// </summary>
static class AgendaLoad
{
    const int AtOnce = 64;
    const int WarmUp = 300;
    const int Feeds = 30;

    public static async Task<int> RunAsync(int signUps, int sessions)
    {
        Console.WriteLine("| system | sign-ups | places | sign-ups/s | p50 ms | p99 ms | given | feed of sessions | feed: p50 ms | kB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var exact = await MeasureAsync(Engine.Sqlite, signUps, sessions);
        if (PostgresServer.IsInstalled) exact &= await MeasureAsync(Engine.Postgres, signUps, sessions);
        return exact ? 0 : 1;
    }

    static async Task<bool> MeasureAsync(Engine engine, int signUps, int sessions)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var token = await network.With<TokenIssuer, string>(t => t.IssueAsync(Cast.Facilitator, "benchmark", [ApiScopes.AgendaRead, ApiScopes.AgendaWrite], TimeSpan.FromHours(1), CancellationToken.None));
        await RushAsync(network, await PlanAsync(network, WarmUp / 2), WarmUp, token, "warm");

        var places = signUps / 2;
        var session = await PlanAsync(network, places);
        var clock = Stopwatch.StartNew();
        var (given, refused, times) = await RushAsync(network, session, signUps, token, "echt");
        var perSecond = signUps / clock.Elapsed.TotalSeconds;
        var (taken, confirmed) = await network.Db(async db => (await db.Set<Session>().Where(s => s.Id == session).Select(s => s.Taken).SingleAsync(), await db.Set<Registration>().CountAsync(r => r.SessionId == session && r.State == RegistrationState.Confirmed)));
        var exact = given == places && refused == signUps - places && taken == places && confirmed == places;

        await FillAsync(network, sessions);
        var (feed, bytes) = await FeedAsync(network);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {engine} | {signUps} | {places} | {perSecond:0} | {times[times.Length / 2]:0} | {times[times.Length * 99 / 100]:0} | {given}{(exact ? ", exact" : $" NOT EXACT: refused {refused}, taken {taken}, registered {confirmed}")} | {sessions} | {feed:0} | {bytes / 1024} |"));
        return exact;
    }

    /// <summary>Everybody is somebody else.</summary>
    /// <returns>How many got a place, how many heard that it was full, and milliseconds of each, sorted.</returns>
    static async Task<(int Given, int Refused, double[] Times)> RushAsync(Network network, long session, int count, string token, string name)
    {
        var (given, refused, times, visitor) = (0, 0, new double[count], network.Visitor());
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
        {
            var clock = Stopwatch.StartNew();
            using var response = await visitor.Api(HttpMethod.Post, $"/sessions/{session}/registrations", new { name = $"Persoon {i}", email = $"{name}{i}@voorbeeld.nl" }, token);
            times[i] = clock.Elapsed.TotalMilliseconds;
            if (response.StatusCode == HttpStatusCode.Created) Interlocked.Increment(ref given);
            else if (response.StatusCode == HttpStatusCode.Conflict) Interlocked.Increment(ref refused);
        });
        Array.Sort(times);
        return (given, refused, times);
    }

    static Task<long> PlanAsync(Network network, int places) => network.With<Planning, long>(async planning => (await planning.CreateAsync(Details(0) with { Capacity = places }, null, publish: true, CancellationToken.None)).Id);

    static Task<int> FillAsync(Network network, int count) => network.Db(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            var session = Session.Plan(Details(i), null, DateTimeOffset.UnixEpoch);
            session.State = SessionState.Published;
            db.Add(session);
        }
        return await db.SaveChangesAsync();
    });

    // Somebody who is signed in: for visitors the feed comes from the cache.
    static async Task<(double P50, int Bytes)> FeedAsync(Network network)
    {
        var lid = await network.As(Cast.Lid);
        var (times, bytes) = (new double[Feeds], 0);
        for (var i = -5; i < Feeds; i++)
        {
            var clock = Stopwatch.StartNew();
            var page = await lid.Get("/agenda/feed.ics");
            if (i >= 0) times[i] = clock.Elapsed.TotalMilliseconds;
            bytes = page.Html.Length;
        }
        Array.Sort(times);
        return (times[Feeds / 2], bytes);
    }

    static SessionDetails Details(int number)
    {
        var start = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date.AddDays(7 + number).AddHours(9), TimeSpan.Zero);
        return new SessionDetails { Title = $"Leertafel {number}", Type = SessionType.Leertafel, Summary = "We leren van elkaar.", StartUtc = start, EndUtc = start.AddHours(2), Place = "Stadskantoor Utrecht", Capacity = 20 };
    }
}
