using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Api;
using Platform.Tests.Forum;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

/// <summary><c>Idempotency-Key</c>: a call that is sent again does nothing twice.</summary>
public sealed class KeyedCallTests
{
    [Theory, Engines]
    public async Task The_same_call_again_gets_the_same_answer_and_does_nothing(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token, key) = (network.Visitor(), await network.TokenOf(Cast.Lid), Guid.NewGuid().ToString());
        var title = ForumScenes.Unique("Eén keer alsjeblieft");

        var first = await Ask(api, network, token, key, title);
        var again = await Ask(api, network, token, key, title);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.Location, "application/json"), (again.Headers.Location, again.Content.Headers.ContentType!.MediaType));
        Assert.Equal("1.0.0", Assert.Single(again.Headers.GetValues("API-Version")));
        Assert.Equal(1, await Asked(network, title));
    }

    [Theory, Engines]
    public async Task The_same_key_with_another_body_is_a_mistake_and_for_somebody_else_it_is_another_key(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token, other, key) = (network.Visitor(), await network.TokenOf(Cast.Lid), await network.TokenOf(Cast.Lid2), Guid.NewGuid().ToString());
        var (title, second) = (ForumScenes.Unique("Zelfde sleutel"), ForumScenes.Unique("Andere tekst"));
        await Ask(api, network, token, key, title);

        var refused = await Ask(api, network, token, key, second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("al gebruikt voor een andere aanvraag", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Asked(network, second));
        Assert.Equal(HttpStatusCode.Created, (await Ask(api, network, other, key, second)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ask(api, network, token, new string('x', 201), second)).StatusCode);
    }

    [Theory, Engines]
    public async Task Of_many_at_once_one_is_done_and_the_others_come_back_later(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token, key) = (network.Visitor(), await network.TokenOf(Cast.Lid), Guid.NewGuid().ToString());
        var title = ForumScenes.Unique("Tien tegelijk");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask(api, network, token, key, title)));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, a.StatusCode.ToString()));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(1, await Asked(network, title));
    }

    [Theory, Engines]
    public async Task While_the_first_is_busy_the_second_hears_when_to_come_back_and_a_claim_of_a_crash_ends(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token, key) = (network.Visitor(), await network.TokenOf(Cast.Lid), Guid.NewGuid().ToString());
        var title = ForumScenes.Unique("Bezig");
        await Ask(api, network, token, key, title);
        await Change(network, title, a => a.Status = 0);

        var busy = await Ask(api, network, token, key, title);
        Assert.Equal((HttpStatusCode.Conflict, TimeSpan.FromSeconds(1)), (busy.StatusCode, busy.Headers.RetryAfter!.Delta));

        await Change(network, title, a => a.AtUtc -= TimeSpan.FromMinutes(3));
        Assert.Equal(HttpStatusCode.Created, (await Ask(api, network, token, key, title)).StatusCode);
    }

    [Theory, Engines]
    public async Task After_a_mistake_the_same_key_tries_again_and_after_a_day_it_is_new(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (api, token, key) = (network.Visitor(), await network.TokenOf(Cast.Lid), Guid.NewGuid().ToString());
        var title = ForumScenes.Unique("Nog een keer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ask(api, network, token, key, "")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Ask(api, network, token, key, title)).StatusCode);
        await Change(network, title, a => a.AtUtc -= TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Created, (await Ask(api, network, token, Guid.NewGuid().ToString(), title)).StatusCode);

        Assert.Equal(0, await network.Db(db => db.Set<KeptAnswer>().CountAsync(a => a.AtUtc < TimeProvider.System.GetUtcNow().AddHours(-24))));
        Assert.Equal(HttpStatusCode.Created, (await Ask(api, network, token, key, title)).StatusCode);
        Assert.Equal(3, await Asked(network, title));
    }

    [Theory, Engines]
    public async Task Another_node_gives_the_same_answer(Engine engine)
    {
        using var first = await PlatformApp.StartAsync(engine);
        var network = await Network.New(engine, "stroomop", "stroomop.demo", first);
        using var second = await PlatformApp.StartAsync(engine, other: first);
        var there = Network.Existing(second, network.Name);
        var (token, key) = (await network.TokenOf(Cast.Lid), Guid.NewGuid().ToString());

        var here = await Ask(network.Visitor(), network, token, key, "Eén keer op twee machines");
        var other = await Ask(there.Visitor(), there, token, key, "Eén keer op twee machines");

        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        Assert.Equal(await here.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
        Assert.Equal(1, await Asked(network, "Eén keer op twee machines"));
    }

    static Task<HttpResponseMessage> Ask(Browser api, Network network, string token, string key, string title)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, network.Tenant.PathBase + "/api/v1/topics") { Content = JsonContent.Create(new { board = "vragen", title, body = "Tekst." }) };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        return api.Checked(request);
    }

    static Task<int> Asked(Network network, string title) => network.Db(db => db.Database.SqlQuery<int>($"SELECT CAST(count(*) AS int) AS \"Value\" FROM forum_topics WHERE \"Title\" = {title}").SingleAsync());

    static Task<int> Change(Network network, string title, Action<KeptAnswer> change) => network.Db(async db =>
    {
        foreach (var answer in (await db.Set<KeptAnswer>().ToListAsync()).Where(a => System.Text.Encoding.UTF8.GetString(a.Body!).Contains(title, StringComparison.Ordinal))) change(answer);
        return await db.SaveChangesAsync();
    });
}
