using System.Net;
using Platform.Kernel.Api;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class SessionTests
{
    [Theory, Engines]
    public async Task A_member_sees_the_devices_and_ends_one(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var (here, elsewhere) = (await network.LogIn(Cast.Lid), await network.LogIn(Cast.Lid));
        (await elsewhere.Get("/account/profiel")).ShouldShow("Mijn profiel");

        var page = await here.Get("/account/sessies");
        Assert.Equal(2, page.Document.QuerySelectorAll("main .sp-regels > li").Length);
        (await here.Submit(page, "Beëindigen")).ShouldShow("De sessie is beëindigd.");

        (await elsewhere.Get("/account/profiel")).ShouldShow("Welkom terug");
        (await here.Get("/account/profiel")).ShouldShow("Mijn profiel");
    }

    [Theory, Engines]
    public async Task A_session_of_somebody_else_cannot_be_ended(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"), (Cast.Lid2, "Lid"));
        var (lid, other, _) = (await network.LogIn(Cast.Lid), await network.LogIn(Cast.Lid2), await network.LogIn(Cast.Lid2));
        await network.LogIn(Cast.Lid);
        var id = (await other.Get("/account/sessies")).Document.QuerySelector("main input[name=id]")!.GetAttribute("value")!;

        (await lid.Submit("/account/sessies", "Beëindigen", ("id", id))).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_token_is_shown_once_works_and_can_be_revoked(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var lid = await network.LogIn(Cast.Lid);

        (await lid.Submit("/account/tokens", "Maak token", ("Form.Name", "Dashboard"))).ShouldBe(422).ShouldShow("Kies minstens één recht");
        var created = await lid.Submit("/account/tokens", "Maak token", ("Form.Name", "Dashboard"), ("Form.Scopes", ApiScopes.MembersRead), ("Form.Days", "30"));
        var token = created.ShouldBe(200).Document.QuerySelector("#token")!.TextContent;
        (await lid.Get("/account/tokens")).ShouldShow("Dashboard").ShouldNotShow(token);

        var me = await network.Visitor().Api(HttpMethod.Get, "/me", token: token);
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
        Assert.Contains(Cast.Lid, await me.Content.ReadAsStringAsync());
        Assert.Contains("\"items\"", await (await network.Visitor().Api(HttpMethod.Get, "/members?q=lid", token: token)).Content.ReadAsStringAsync());

        (await lid.Submit("/account/tokens", "Intrekken")).ShouldShow("Het token is ingetrokken.");
        Assert.Equal(HttpStatusCode.Unauthorized, (await network.Visitor().Api(HttpMethod.Get, "/me", token: token)).StatusCode);
    }

    [Theory, Engines]
    public async Task A_token_needs_its_scope_and_is_noise_in_another_network_and_on_pages(Engine engine)
    {
        var (here, there) = (await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid")), await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid")));
        var reader = await here.With((TokenIssuer i) => i.IssueAsync(Cast.Lid, "test", [ApiScopes.MembersRead], TimeSpan.FromDays(1), CancellationToken.None));
        var writer = await here.With((TokenIssuer i) => i.IssueAsync(Cast.Lid, "test", [ApiScopes.ForumWrite], TimeSpan.FromDays(1), CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, (await here.Visitor().Api(HttpMethod.Get, "/me", token: writer)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.Visitor().Api(HttpMethod.Get, "/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.Visitor().Api(HttpMethod.Get, "/me", token: reader)).StatusCode);

        var page = new HttpRequestMessage(HttpMethod.Get, $"http://localhost{here.Tenant.PathBase}/account/profiel");
        page.Headers.Authorization = new("Bearer", reader);
        (await here.Visitor().Send(page)).ShouldShow("Welkom terug");
    }
}
