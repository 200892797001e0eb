using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Api;
using Platform.Members.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Members;

public sealed class PeopleTests
{
    [Theory, Engines]
    public async Task A_member_finds_others_by_expertise_and_region(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"), (Cast.Lid2, "Lid"));
        var other = await network.LogIn(Cast.Lid2);
        await other.Submit("/account/profiel", "Opslaan", ("DisplayName", "Mirjam Kuipers"), ("Function", "Pleegzorgbegeleider"), ("Region", "Twente"), ("Expertise", "Pleegzorg, netwerkberaad,  pleegzorg"), ("About", "Zoekt altijd het netwerk op."));
        var lid = await network.LogIn(Cast.Lid);

        (await lid.Get("/leden?q=NETWERKberaad")).ShouldShow("Mirjam Kuipers").ShouldShow("1 deelnemer");
        (await lid.Get("/leden?regio=Twente")).ShouldShow("Mirjam Kuipers").ShouldShow("1 deelnemer");
        (await lid.Get("/leden?q=bestaatniet")).ShouldShow("Niemand gevonden");
        (await lid.Get("/leden?q=100%25")).ShouldShow("Niemand gevonden");
        var list = await lid.Get("/leden?q=mirjam");
        var profile = await lid.Get(list.Document.QuerySelector("main a.sp-kaart__link")!.GetAttribute("href")![network.Tenant.PathBase.Length..]);
        profile.ShouldShow("Pleegzorg").ShouldShow("Zoekt altijd het netwerk op.").ShouldNotShow(Cast.Lid2);
    }

    [Theory, Engines]
    public async Task An_address_shows_only_when_its_owner_wants_that(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"), (Cast.Lid2, "Lid"));
        var other = await network.LogIn(Cast.Lid2);
        var id = await network.Db(db => db.Set<Member>().Where(m => m.Email == Cast.Lid2).Select(m => m.Id).SingleAsync());
        var lid = await network.LogIn(Cast.Lid);
        (await lid.Get($"/leden/{id}")).ShouldBe(200).ShouldNotShow(Cast.Lid2);

        await other.Submit("/account/profiel", "Opslaan", ("ShowEmail", "true"));

        (await lid.Get($"/leden/{id}")).ShouldShow(Cast.Lid2);
        var token = await network.With((TokenIssuer i) => i.IssueAsync(Cast.Lid, "test", [ApiScopes.MembersRead], TimeSpan.FromDays(1), CancellationToken.None));
        var list = (await (await network.Visitor().Api(HttpMethod.Get, "/members", token: token)).Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal([null, Cast.Lid2], list["items"]!.AsArray().Select(i => (string?)i!["email"]).Order());
    }

    [Theory, Engines]
    public async Task A_profile_keeps_what_was_typed_when_it_is_refused(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        var page = await (await network.LogIn(Cast.Lid)).Submit("/account/profiel", "Opslaan", ("DisplayName", ""), ("Function", "Wijkteammedewerker"), ("Region", "Atlantis"));

        page.ShouldBe(422).ShouldShow("Vul je naam in.").ShouldShow("Kies een jeugdregio uit de lijst.");
        Assert.Contains("value=\"Wijkteammedewerker\"", page.Html);
    }

    [Theory, Engines]
    public async Task A_visitor_and_a_closed_member_see_no_one(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Lid, "Lid"));
        (await network.Visitor().Get("/leden")).ShouldShow("Welkom terug");
        (await (await network.LogIn(Cast.Lid)).Get("/leden/999999")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_list_asks_as_many_questions_for_forty_members_as_for_two(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Lid, "Lid"));
        var beheerder = await network.LogIn(Cast.Beheerder);
        foreach (var path in new[] { "/leden", "/beheer/leden" })
        {
            await beheerder.Get(path);
            var few = await Queries.Count(() => beheerder.Get(path));
            await MembersGiven.Run(network, new { name = "Users", Users = Enumerable.Range(0, 40).Select(i => new { Email = $"persoon-{path.Length}-{i}@demo.example", DisplayName = $"Persoon {i:00}", RoleNames = new[] { "Lid", "Auditor" } }) });
            await beheerder.Get(path);

            Assert.Equal(few, await Queries.Count(() => beheerder.Get(path)));
            (await beheerder.Get(path + "?pagina=2")).ShouldBe(200).ShouldShow("Persoon");
        }
    }
}
