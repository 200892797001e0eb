using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Scenarios;
using Platform.Checklists.Sharing;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class ScenarioTests
{
    [Theory, Engines]
    public async Task The_team_searches_as_a_parent_and_sees_clicks_and_time(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();

        var walk = await auditor.Submit(audit + "/scenarios", "Begin");
        walk.ShouldBe(200).ShouldShow("Ik zoek hulp omdat het nu niet gaat").ShouldShow("Vind het nummer.");
        Assert.Equal("https://www.proefdam.example", walk.Document.QuerySelector("a[target=_blank]")!.GetAttribute("href"));
        walk = await auditor.Submit(walk, "Klik");
        (await auditor.Submit(walk, "Klik", ("Step.Url", "geen adres"))).ShouldBe(422).ShouldShow("Vul een volledig webadres in");
        walk = await auditor.Submit(walk, "Klik", ("Step.Url", "https://www.proefdam.example/jeugd"));
        walk.ShouldShow("2 klikken").ShouldShow("https://www.proefdam.example/jeugd");
        (await auditor.Submit(walk, "Klaar")).ShouldBe(422).ShouldShow("Kies of je het gevonden hebt.");
        var done = await auditor.Submit(walk, "Klaar", ("End.Found", "true"), ("End.Remark", "Stond onderaan."));

        done.ShouldShow("100%").ShouldShow("Stond onderaan.");
        (await auditor.Get(audit)).ShouldShow("Zoeken als een ouder").ShouldShow("100%");
        (await auditor.Submit(walk, "Klik")).ShouldBe(409);
        await auditor.Submit(walk, "Klaar", ("End.Found", "false"));
        var stored = await network.Db(db => db.Set<Walk>().Include(w => w.Steps).SingleAsync(w => w.AuditId == IdOf(audit)));
        Assert.Equal((true, 2, 2), (stored.Found, stored.Clicks, stored.Steps.Count));
        Assert.True(stored.EndedUtc > stored.StartedUtc);
    }

    [Theory, Engines]
    public async Task A_parent_without_an_account_searches_along_and_nothing_is_known_of_her(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit(gemeente: "Paneldam");
        var panel = await network.Link(audit, ShareKind.Panel);
        var parent = network.Visitor();

        var start = await parent.Get(panel);
        start.ShouldBe(200).ShouldShow("Zoek mee").ShouldShow("Paneldam");
        Assert.Equal("no-referrer", start.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("noindex", start.Response.Headers.GetValues("X-Robots-Tag").Single());
        var walk = await parent.Submit(start, "Begin");
        walk = await parent.Submit(walk, "Klik");
        (await parent.Submit(walk, "Klaar", ("End.Found", "false"), ("End.Remark", "Te veel menu."))).ShouldShow("Dank je wel!").ShouldNotShow("Te veel menu.");

        (await auditor.Get(audit + "/scenarios")).ShouldShow("0%").ShouldShow("panel: 1").ShouldShow("Te veel menu.");
        var stored = await network.Db(db => db.Set<Walk>().SingleAsync(w => w.AuditId == IdOf(audit)));
        Assert.Null(stored.MemberId);
        Assert.Equal(1, await network.Db(db => db.Set<ShareLink>().Where(l => l.Id == stored.ShareLinkId).Select(l => l.Walks).SingleAsync()));
    }

    [Theory, Engines]
    public async Task A_search_belongs_to_who_began_it_and_to_its_own_link(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var walk = await (await network.As(Cast.Auditor)).Submit(audit + "/scenarios", "Begin");
        var path = walk.Url[network.Tenant.PathBase.Length..];
        var panel = await network.Link(audit, ShareKind.Panel);

        (await (await network.As(Cast.Lid)).Get(path)).ShouldBe(404);
        (await network.Visitor().Get(panel + path[path.LastIndexOf('/')..])).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_link_that_was_used_too_often_lets_nobody_begin(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var panel = await network.Link(audit, ShareKind.Panel);
        await network.Db(db => db.Set<ShareLink>().Where(l => l.AuditId == IdOf(audit)).ExecuteUpdateAsync(s => s.SetProperty(l => l.Walks, ShareLink.MostWalks)));

        (await network.Visitor().Submit(panel, "Begin")).ShouldBe(409).ShouldShow("Via deze link is al heel vaak gezocht.");
        Assert.False(await network.Db(db => db.Set<Walk>().AnyAsync(w => w.AuditId == IdOf(audit))));
    }

    [Theory]
    [InlineData(new[] { 4.0 }, 4)]
    [InlineData(new[] { 9.0, 1, 4 }, 4)]
    [InlineData(new[] { 1.0, 9, 4, 5 }, 4.5)]
    public void The_median_is_the_middle_one(double[] values, double median) => Assert.Equal(median, ReadScenarioResults.Median(values));
}
