using Platform.Checklists.Answers;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class CardsTests
{
    [Theory, Engines]
    public async Task An_auditor_walks_through_the_cards_without_JavaScript_and_ends_at_the_outcome(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();

        var card = await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "2"), (Note("een-a"), "Gezien."));
        Assert.EndsWith("/een/een-b", card.ShouldBe(200).Url, StringComparison.Ordinal);
        card = await auditor.Submit(card, "Volgende", (Score("een-b"), "nvt"));
        Assert.EndsWith("/twee/twee-a", card.Url, StringComparison.Ordinal); // on into the next basin
        card = await auditor.Submit(card, "Vorige", (Score("twee-a"), "1"));
        Assert.EndsWith("/een/een-b", card.Url, StringComparison.Ordinal);
        var first = await auditor.Get(audit + "/een/een-a");
        Assert.NotNull(first.Document.QuerySelector("button[value=vorige][disabled]"));
        card = await auditor.Submit(audit + "/twee/twee-b", "Klaar", (Score("twee-b"), "3"));
        Assert.EndsWith(audit, card.ShouldShow("Je bent bij de laatste vraag.").Url, StringComparison.Ordinal);

        var answers = (await network.Stored(audit)).Answers.ToDictionary(a => a.CriterionId, a => a.Score);
        Assert.Equal((2, null, 1, 3), (answers["een-a"], answers["een-b"], answers["twee-a"], answers["twee-b"]));
    }

    [Theory, Engines]
    public async Task The_first_open_question_is_one_click_away_and_in_the_own_part_first(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "2"))).ShouldBe(200);

        Assert.EndsWith("/een/een-b", (await auditor.Get(audit + "/open")).Url, StringComparison.Ordinal);
        (await auditor.Submit(audit + "/verdeling", "Opslaan", ("Form.Parts[twee]", await network.MemberId(Cast.Lid)))).ShouldBe(200).ShouldShow("De verdeling is opgeslagen.");
        Assert.EndsWith("/twee/twee-a", (await lid.Get(audit + "/open")).Url, StringComparison.Ordinal);

        // The own part is a walk of its own: it ends where the basin ends.
        var mine = await lid.Get(audit + "/twee/twee-b?alleen=mijn");
        mine.ShouldShow("Mijn deel 2");
        mine.ShouldShow("Klaar");
        await auditor.AnswerAll(audit, "2");
        (await lid.Get(audit + "/open")).ShouldShow("Alle vragen hebben een antwoord.");
    }

    [Theory, Engines]
    public async Task Only_the_owner_divides_and_only_among_the_team(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var auditor = await network.As(Cast.Auditor);

        (await (await network.As(Cast.Lid)).Get(audit + "/verdeling")).ShouldBe(403);
        (await (await network.As(Cast.Lid2)).Get(audit + "/verdeling")).ShouldBe(404);
        (await auditor.Submit(audit + "/verdeling", "Opslaan", ("Form.Parts[twee]", await network.MemberId(Cast.Lid2)), ("Form.FourEyes", "true"))).ShouldBe(422).ShouldShow("Kies iemand die meedoet");
        Assert.False((await network.Stored(audit)).FourEyes);
    }

    [Theory, Engines]
    public async Task A_mistake_on_a_card_keeps_what_was_typed(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var auditor = await network.As(Cast.Auditor);

        var again = await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "2"), (Note("een-a"), "Half af"), (Evidence("een-a"), "overal"));

        again.ShouldBe(422).ShouldShow("Vul een volledig webadres in").ShouldShow("Half af");
        Assert.Empty((await network.Stored(audit)).Answers);
        (await auditor.Get(audit + "/een/bestaat-niet")).ShouldBe(404);
        (await auditor.Get(audit + "/twee/een-a")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task With_four_eyes_a_colleague_looks_again_and_the_owner_decides_a_difference(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        (await auditor.Get(audit + "/een/een-a")).ShouldNotShow("Vier ogen");
        (await auditor.Submit(audit + "/verdeling", "Opslaan", ("Form.FourEyes", "true"))).ShouldBe(200);
        await auditor.AnswerAll(audit, "2");
        (await auditor.Submit(audit, "Checklist afronden")).ShouldBe(409).ShouldShow("Bij 4 vragen is een tweede oordeel nodig");

        Assert.DoesNotContain((await auditor.Get(audit + "/een/een-a")).Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Geef mijn oordeel", StringComparison.Ordinal)); // nobody is two pairs of eyes
        foreach (var criterion in new[] { "een/een-a", "een/een-b", "twee/twee-a" })
            (await lid.Submit($"{audit}/{criterion}", "Geef mijn oordeel", ("oordeel", "2"))).ShouldShow("Jullie zijn het eens.");
        (await lid.Submit(audit + "/twee/twee-b", "Geef mijn oordeel", ("oordeel", "0"))).ShouldShow("Twee meningen").ShouldShow("De eigenaar beslist.");
        (await lid.Get(audit + "/twee/twee-b?alleen=verschil")).ShouldShow("Twee meningen 1");

        var decided = await auditor.Submit(audit + "/twee/twee-b", "Kies 0");
        decided.ShouldBe(200).ShouldShow("De eigenaar koos: 0, Punt 0.");
        var answer = (await network.Stored(audit)).Answers.Single(a => a.CriterionId == "twee-b");
        Assert.Equal((0, SecondLook.Decided), (answer.Score, answer.SecondLook));
        (await auditor.Submit(audit, "Checklist afronden")).ShouldBe(200).ShouldShow("De checklist is afgerond.");
    }

    [Theory, Engines]
    public async Task Who_judges_again_reopens_what_was_agreed(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        (await auditor.Submit(audit + "/verdeling", "Opslaan", ("Form.FourEyes", "true"))).ShouldBe(200);
        await auditor.AnswerAll(audit, "2");
        (await lid.Submit(audit + "/een/een-a", "Geef mijn oordeel", ("oordeel", "2"))).ShouldBe(200);

        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "3"))).ShouldBe(200);
        Assert.Equal(SecondLook.Differs, await Look());

        // The second person takes the first place: the own second opinion goes.
        (await lid.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "1"))).ShouldBe(200);
        Assert.Equal(SecondLook.Waits, await Look());

        async Task<SecondLook> Look() => (await network.Stored(audit)).Answers.Single(a => a.CriterionId == "een-a").SecondLook;
    }

    [Theory, Engines]
    public async Task A_reader_sees_the_cards_and_changes_nothing(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var facilitator = await network.As(Cast.Facilitator);

        var card = await facilitator.Get(audit + "/een/een-a");
        card.ShouldBe(200).ShouldShow("Nog geen antwoord.");
        Assert.Null(card.Document.QuerySelector("#kaart"));
        (await (await network.As(Cast.Lid2)).Get(audit + "/een/een-a")).ShouldBe(404);
        var other = await Network.Demo(engine, "beweging-van-nul");
        (await (await other.As(Cast.Beheerder)).Get(audit + "/een/een-a")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_card_costs_the_same_number_of_queries_however_many_answers_there_are(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var auditor = await network.As(Cast.Auditor);
        await auditor.Get(audit + "/een/een-a");
        var few = await Queries.Count(() => auditor.Get(audit + "/een/een-a"));
        await auditor.AnswerAll(audit, "2");

        Assert.Equal(few, await Queries.Count(() => auditor.Get(audit + "/een/een-a")));
    }
}
