using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Plan;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class AdviceLinksTests
{
    [Theory, Engines]
    public async Task Advice_points_at_handreikingen_that_exist_and_at_sessions_about_the_basin_where_it_stops(Engine engine)
    {
        var instrument = InstrumentJson.Small("wegwijzer");
        instrument["basins"]![0]!["topic"] = "Zo thuis mogelijk";
        instrument["basins"]![0]!["criteria"]![0]!["handreikingen"] = new JsonArray("wachten-zonder-stilte", "bestaat-hier-niet");
        var network = await WithInstrument(engine, instrument);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit(instrument: "wegwijzer");
        await auditor.AnswerAll(audit, "1");

        var page = (await auditor.Get(audit)).ShouldShow("Bijeenkomsten hierover").ShouldShow("Wachten zonder stilte").ShouldNotShow("bestaat-hier-niet");
        Assert.Contains(page.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == network.Tenant.PathBase + "/kennisbank/wachten-zonder-stilte");
        foreach (var link in page.Document.QuerySelectorAll("main a[href*='/agenda/']")) (await auditor.Get(link.GetAttribute("href")![network.Tenant.PathBase.Length..])).ShouldBe(200);

        await auditor.AnswerAll(audit, "3");
        (await auditor.Get(audit)).ShouldNotShow("Bijeenkomsten hierover"); // the water stops nowhere
    }

    [Theory, Engines]
    public async Task The_demo_shows_a_plan_and_what_parents_found(Engine engine)
    {
        var network = await Network.Demo(engine);
        var audit = await network.Db(db => db.Set<Audit>().Where(a => a.Gemeente == "Waterveld" && a.PreviousId == null).Select(a => "/checklists/" + a.Id).SingleAsync());
        var auditor = await network.As(Cast.Auditor);

        (await auditor.Get(audit + "/plan")).ShouldShow("Herschrijf de vijf meest bezochte pagina’s in B1").ShouldShow("Lieke van Rossum");
        (await auditor.Get(audit + "/scenarios")).ShouldShow("panel: 2").ShouldShow("Er staat nergens hoelang het duurt.");
        Assert.Equal([ActionState.Todo, ActionState.Todo, ActionState.Busy, ActionState.Done], (await network.Db(db => db.Set<PlanAction>().Where(a => a.AuditId == IdOf(audit)).Select(a => a.State).ToListAsync())).Order());
    }
}
