using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Plan;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class PlanTests
{
    [Theory, Engines]
    public async Task Advice_becomes_an_action_that_moves_over_the_board_until_it_is_done(Engine engine)
    {
        var (network, auditor, audit) = await Answered(engine);

        (await auditor.Get(audit + "/plan")).ShouldBe(200).ShouldShow("Het plan is nog leeg").ShouldShow("doe veel");
        var form = await auditor.Get(audit + "/plan/nieuw?vraag=een-a");
        form.ShouldShow("Vraag een-a?");
        var board = await auditor.Submit(form, "In het plan zetten", ("Form.Note", "Eerst bellen."), ("Form.DueOn", "2099-05-01"));

        board.ShouldBe(200).ShouldShow("doe veel").ShouldShow("1 mei 2099").ShouldShow("Eerst bellen.");
        Assert.DoesNotContain(board.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")?.Contains("vraag=een-a", StringComparison.Ordinal) == true);
        (await auditor.Submit(board, "Begin")).ShouldShow("De actie staat nu bij ‘Bezig’.");
        (await auditor.Submit(audit + "/plan", "Klaar")).ShouldShow("De actie staat nu bij ‘Klaar’.");
        (await auditor.Get(audit)).ShouldShow("1 van 1 klaar");
        (await auditor.Get(audit + "/plan?weergave=lijst")).ShouldShow("doe veel").ShouldShow("Klaar");
        var csv = await auditor.Get(audit + "/plan.csv");
        Assert.Equal("text/csv", csv.ShouldBe(200).Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("doe veel;Eerst bellen.;Deel een;Vraag een-a?", csv.Html.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(await network.Db(db => db.Set<AuditEntry>().Select(e => e.Action).ToListAsync()), a => a == "PlanActionDone");
    }

    [Theory, Engines]
    public async Task A_form_with_mistakes_keeps_what_was_typed_and_only_the_team_gets_work(Engine engine)
    {
        var (network, auditor, audit) = await Answered(engine);
        var lid = await network.Db(db => db.Set<Platform.Members.Contracts.Member>().SingleAsync(m => m.Email == Cast.Lid2));

        var page = await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", ""), ("Form.Note", "Dit bewaren"), ("Form.OwnerId", $"{lid.Id}"));

        page.ShouldBe(422).ShouldShow("Vul in wat je gaat doen.").ShouldShow("Kies iemand uit het team.").ShouldShow("Dit bewaren");
        Assert.False(await network.Db(db => db.Set<PlanAction>().AnyAsync(a => a.AuditId == IdOf(audit))));
    }

    [Theory, Engines]
    public async Task Two_colleagues_who_write_at_once_see_each_others_text(Engine engine)
    {
        var (network, auditor, audit) = await Answered(engine);
        await network.Invite(audit, Cast.Lid);
        await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", "Begin"));
        var action = await network.Db(db => db.Set<PlanAction>().SingleAsync(a => a.AuditId == IdOf(audit)));
        var stale = await auditor.Get($"{audit}/plan/{action.Id}");

        (await (await network.As(Cast.Lid)).Submit($"{audit}/plan/{action.Id}", "Opslaan", ("Form.Title", "Van de collega"))).ShouldBe(200);
        var conflict = await auditor.Submit(stale, "Opslaan", ("Form.Title", "Van mij"));

        conflict.ShouldBe(409).ShouldShow("Van de collega").ShouldShow("Van mij");
        (await auditor.Submit(conflict, "Opslaan")).ShouldBe(200).ShouldShow("Van mij");
    }

    [Theory, Engines]
    public async Task Who_sees_to_an_action_is_told_and_reminded_once_while_it_is_not_done(Engine engine)
    {
        var (network, auditor, audit) = await Answered(engine);
        await network.Invite(audit, Cast.Lid);
        var lid = await network.Db(db => db.Set<Platform.Members.Contracts.Member>().SingleAsync(m => m.Email == Cast.Lid));
        var title = "Bel de redactie " + IdOf(audit);
        await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", title), ("Form.OwnerId", $"{lid.Id}"), ("Form.DueOn", "2099-05-01"));
        await network.RunJobs();
        (await (await network.As(Cast.Lid)).Get("/meldingen")).ShouldShow("gaf je een actie");

        var action = await network.Db(db => db.Set<PlanAction>().SingleAsync(a => a.AuditId == IdOf(audit)));
        var planned = await network.Db(db => db.Set<Job>().Where(j => j.Key!.StartsWith($"checklists.action:{action.Id}:")).OrderBy(j => j.DueUtc).Select(j => j.DueUtc).ToListAsync());
        Assert.Equal([new DateTimeOffset(2099, 4, 24, 5, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 5, 1, 5, 0, 0, TimeSpan.Zero)], planned);

        await Due(action.DueOn!.Value);
        (await (await network.As(Cast.Lid)).Get("/meldingen")).ShouldShow($"vandaag klaar: {title}");
        await auditor.Submit(audit + "/plan", "Klaar");
        await Due(new DateOnly(2099, 5, 2));
        Assert.Equal(1, await Reminders());

        Task<int> Reminders() => network.Db(db => db.Set<AuditEntry>().CountAsync(e => e.Action == "PlanActionDue" && e.Subject.Contains($":{action.Id}}}")));
        async Task Due(DateOnly day)
        {
            await network.Db(async db => { db.Schedule(new RemindOfAction(action.Id, day, IsDue: true)); return await db.SaveChangesAsync(); });
            await network.RunJobs();
        }
    }

    [Theory, Engines]
    public async Task Only_the_team_changes_the_plan_and_others_do_not_know_of_it(Engine engine)
    {
        var (network, auditor, audit) = await Answered(engine);
        await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", "Van het team"));
        var (lid, facilitator) = (await network.As(Cast.Lid2), await network.As(Cast.Facilitator));

        foreach (var path in new[] { "/plan", "/plan/nieuw", "/plan.csv" }) (await lid.Get(audit + path)).ShouldBe(404);
        (await facilitator.Get(audit + "/plan")).ShouldBe(200).ShouldShow("Van het team").ShouldNotShow("Actie toevoegen");
        (await facilitator.Get(audit + "/plan/nieuw")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task The_plan_costs_the_same_number_of_queries_however_long_it_is(Engine engine)
    {
        var (_, auditor, audit) = await Answered(engine);
        await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", "Eerste"));
        await auditor.Get(audit + "/plan");
        var few = await Queries.Count(() => auditor.Get(audit + "/plan"));
        for (var i = 0; i < 4; i++) await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", $"Actie {i}"));

        Assert.Equal(few, await Queries.Count(() => auditor.Get(audit + "/plan")));
    }

    static async Task<(Network Network, Browser Auditor, string Audit)> Answered(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        await auditor.AnswerAll(audit, "1");
        return (network, auditor, audit);
    }
}
