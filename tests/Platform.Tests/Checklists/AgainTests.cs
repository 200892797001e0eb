using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class AgainTests
{
    [Theory, Engines]
    public async Task A_second_measurement_starts_with_the_old_answers_and_shows_the_progress(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var first = await network.StartAudit();
        await network.Invite(first, Cast.Lid);
        await auditor.AnswerAll(first, "1");
        (await auditor.Get(first + "/opnieuw")).ShouldBe(404); // only after it is completed
        await auditor.Submit(first, "Checklist afronden");

        var page = await auditor.Submit(first + "/opnieuw", "Begin de nieuwe meting");
        var second = page.Url[network.Tenant.PathBase.Length..];
        Assert.NotEqual(first, second);
        var stored = await network.Stored(second);
        Assert.Equal(4, stored.Answers.Count(a => a.Score == 1));
        Assert.Single(stored.Colleagues);
        (await auditor.Submit(second + "/een", "Opslaan en verder", (Score("een-a"), "3"))).ShouldBe(200);

        var outcome = await auditor.Get(second);
        outcome.ShouldShow("Sinds de vorige meting").ShouldShow("+34").ShouldShow("gelijk").ShouldShow("1 vraag scoort hoger en 0 lager").ShouldShow("1 → 3");
        (await auditor.Get(first)).ShouldShow("33").ShouldNotShow("Sinds de vorige meting");
        (await auditor.Get(first + "/opnieuw")).ShouldShow("is al een nieuwe begonnen");
        (await auditor.Post(first, "/opnieuw")).ShouldBe(409);
        Assert.Equal(1, await network.Db(db => db.Set<Audit>().CountAsync(a => a.PreviousId == IdOf(first))));
    }

    [Theory, Engines]
    public async Task Another_audit_of_the_same_gemeente_is_compared_with_the_last_completed_one(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var first = await network.StartAudit(gemeente: $"Herhaaldam {engine}");
        await auditor.AnswerAll(first, "1");
        await auditor.Submit(first, "Checklist afronden");
        var second = await network.StartAudit(gemeente: $"herhaaldam {engine}");
        await auditor.AnswerAll(second, "2");

        (await auditor.Get(second)).ShouldShow("Sinds de vorige meting").ShouldShow("+34").ShouldShow("4 vragen scoren hoger");
        var stranger = await network.StartAudit(owner: Cast.Facilitator, gemeente: $"Anderdam {engine}");
        (await (await network.As(Cast.Facilitator)).Get(stranger)).ShouldNotShow("Sinds de vorige meting");
    }

    [Theory, Engines]
    public async Task Only_the_team_measures_again(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        await auditor.AnswerAll(audit, "2");
        await auditor.Submit(audit, "Checklist afronden");

        (await (await network.As(Cast.Facilitator)).Get(audit + "/opnieuw")).ShouldBe(403);
        (await (await network.As(Cast.Lid2)).Get(audit + "/opnieuw")).ShouldBe(403);
    }
}
