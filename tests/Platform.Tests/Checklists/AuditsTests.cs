using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class AuditsTests
{
    [Theory, Engines]
    public async Task An_auditor_walks_through_a_checklist_and_sees_where_the_water_stops(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);

        (await auditor.Get("/checklists")).ShouldBe(200).ShouldShow("Proefchecklist");
        var audit = await network.StartAudit(gemeente: "Waterdorp");
        (await auditor.Get(audit)).ShouldShow("Er is nog niets ingevuld.").ShouldShow("Nog niet bekend");

        var second = await auditor.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "3"), (Score("een-b"), "nvt"), (Note("een-a"), "Meteen gevonden."));
        Assert.EndsWith(audit + "/twee", second.Url, StringComparison.Ordinal);
        second.ShouldShow("2 van 4");
        var outcome = await auditor.Submit(second, "naar de uitkomst", (Score("twee-a"), "1"), (Score("twee-b"), "1"));

        Assert.EndsWith(audit, outcome.Url, StringComparison.Ordinal);
        outcome.ShouldShow("Het water stopt bij ‘Deel twee’").ShouldShow("Hier stopt het water").ShouldShow("doe veel").ShouldShow("33");
        var done = await auditor.Submit(outcome, "Checklist afronden");
        done.ShouldShow("Afgerond");
        (await auditor.Get(audit + "/een")).ShouldShow("Meteen gevonden.").ShouldShow("houd zo");
    }

    [Theory, Engines]
    public async Task A_form_with_mistakes_comes_back_with_what_was_typed(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);

        var page = await auditor.Submit("/checklists/nieuw?instrument=proef", "Begin de checklist", ("Form.Gemeente", ""), ("Form.Website", "javascript:alert(1)"));

        page.ShouldBe(422).ShouldShow("Vul in om wie het gaat.").ShouldShow("Vul een volledig webadres in");
        Assert.Equal("javascript:alert(1)", page.Document.QuerySelector("[name='Form.Website']")!.GetAttribute("value"));
        (await auditor.Get("/checklists/nieuw?instrument=bestaat-niet")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Only_the_team_and_who_may_see_all_know_of_an_audit(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit(gemeente: "Geheimdam");
        var (lid, facilitator) = (await network.As(Cast.Lid), await network.As(Cast.Facilitator));

        foreach (var path in new[] { audit, audit + "/een", audit + "/gegevens", audit + "/verwijderen", audit + "/collegas", audit + "/antwoorden.csv" })
            (await lid.Get(path)).ShouldBe(404);
        (await lid.Get("/checklists")).ShouldBe(200).ShouldNotShow("Geheimdam");
        (await lid.Get("/checklists/nieuw?instrument=proef")).ShouldBe(403);

        (await facilitator.Get("/checklists")).ShouldShow("Geheimdam");
        (await facilitator.Get(audit)).ShouldBe(200).ShouldNotShow("Begin met invullen");
        Assert.Empty((await facilitator.Get(audit + "/een")).ShouldBe(200).Document.QuerySelectorAll("input[type=radio]"));
        (await facilitator.Get(audit + "/gegevens")).ShouldBe(403);
        (await facilitator.Get(audit + "/verwijderen")).ShouldBe(403);
        (await facilitator.Get(audit + "/collegas")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task A_visitor_sees_the_instruments_but_no_audits(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit(gemeente: "Zwijgdam");

        (await network.Visitor().Get("/checklists")).ShouldBe(200).ShouldShow("Proefchecklist").ShouldNotShow("Zwijgdam");
        Assert.Contains("/account/inloggen", (await network.Visitor().Get(audit)).Url, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_audit_is_finished_only_when_every_question_has_an_answer_and_then_stays_as_it_is(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        (await auditor.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "2"))).ShouldBe(200);

        Assert.DoesNotContain("afronden", string.Join('|', (await auditor.Get(audit)).Document.QuerySelectorAll("button").Select(b => b.TextContent)), StringComparison.Ordinal);
        (await auditor.Post(audit, "/afronden")).ShouldBe(409).ShouldShow("Er staan nog 3 vragen open.");

        await auditor.AnswerAll(audit, "2");
        var formBefore = await auditor.Get(audit + "/een");
        (await auditor.Submit(audit, "Checklist afronden")).ShouldBe(200);
        (await auditor.Submit(formBefore, "Opslaan en verder", (Score("een-a"), "0"))).ShouldBe(409).ShouldShow("Deze checklist is afgerond.");
        (await auditor.Post(audit, "/afronden")).ShouldBe(409);
        Assert.All((await network.Stored(audit)).Answers, a => Assert.Equal(2, a.Score));

        (await auditor.Submit(audit, "Heropenen")).ShouldShow("Bezig");
        (await auditor.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "1"))).ShouldBe(200);
        Assert.Null((await network.Stored(audit)).CompletedUtc);
    }

    [Theory, Engines]
    public async Task The_owner_corrects_the_data_and_does_not_overwrite_a_colleague(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        var stale = await auditor.Get(audit + "/gegevens");

        (await lid.Submit(audit + "/gegevens", "Opslaan", ("Form.Gemeente", "Lidstad"))).ShouldBe(200).ShouldShow("Lidstad");
        var conflict = await auditor.Submit(stale, "Opslaan", ("Form.Gemeente", "Auditorstad"));
        conflict.ShouldBe(409).ShouldShow("Lidstad");
        Assert.Equal("Auditorstad", conflict.Document.QuerySelector("[name='Form.Gemeente']")!.GetAttribute("value"));

        (await auditor.Submit(conflict, "Opslaan")).ShouldBe(200).ShouldShow("Auditorstad");
    }

    [Theory, Engines]
    public async Task The_owner_removes_an_audit_after_a_question(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        await auditor.AnswerAll(audit, "1");

        (await lid.Get(audit + "/verwijderen")).ShouldBe(403);
        (await auditor.Get(audit + "/verwijderen")).ShouldShow("met 4 antwoorden");
        (await auditor.Submit(audit + "/verwijderen", "Ja, verwijder")).ShouldBe(200).ShouldShow("De checklist is verwijderd.");

        (await auditor.Get(audit)).ShouldBe(404);
        Assert.False(await network.Db(db => db.Set<Audit>().AnyAsync(a => a.Id == IdOf(audit))));
    }

    [Theory, Engines]
    public async Task The_list_costs_the_same_number_of_queries_however_long_it_is(Engine engine)
    {
        var network = await WithInstrument(engine);
        var facilitator = await network.As(Cast.Facilitator);
        await (await network.As(Cast.Auditor)).AnswerAll(await network.StartAudit(), "2");
        await facilitator.Get("/checklists");
        var few = await Queries.Count(() => facilitator.Get("/checklists"));
        for (var i = 0; i < 4; i++) await network.StartAudit();

        Assert.Equal(few, await Queries.Count(() => facilitator.Get("/checklists")));
    }

    [Theory, Engines]
    public async Task A_later_version_of_the_instrument_leaves_old_audits_alone(Engine engine)
    {
        var network = await WithInstrument(engine, InstrumentJson.Small("versies"));
        var auditor = await network.As(Cast.Auditor);
        var old = await network.StartAudit(instrument: "versies");
        await auditor.AnswerAll(old, "3");

        var next = InstrumentJson.Small("versies", version: 2);
        next["threshold"] = 100;
        next["basins"]![0]!["title"] = "Heel ander deel";
        await WithInstrument(engine, next);

        (await auditor.Get(old)).ShouldShow("Deel een").ShouldNotShow("Heel ander deel");
        (await auditor.Get(await network.StartAudit(instrument: "versies"))).ShouldShow("Heel ander deel").ShouldShow("Versie 2");
    }

    [Theory, Engines]
    public async Task Switched_off_or_in_another_network_there_is_nothing(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var other = await Network.Demo(engine, "beweging-van-nul");

        // The other network has its own two demo audits and no third.
        (await (await other.As(Cast.Beheerder)).Get(audit)).ShouldBe(404);

        var without = await Network.New(engine);
        await without.App.Setup.SwitchAsync(without.Tenant, "Platform.Checklists", true, CancellationToken.None);
        (await without.Visitor().Get("/checklists")).ShouldBe(200);
        await without.App.Setup.SwitchAsync(without.Tenant, "Platform.Checklists", false, CancellationToken.None);
        (await without.Visitor().Get("/checklists")).ShouldBe(404);
    }
}
