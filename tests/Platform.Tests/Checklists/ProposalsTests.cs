using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Crawls;
using Platform.Crawler.Checks;
using Platform.Members.Contracts;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class ProposalsTests
{
    [Theory, Engines]
    public async Task A_card_shows_the_lowest_finding_with_its_evidence_and_one_press_confirms_it(Engine engine)
    {
        var (network, audit) = await WithFindings(engine);
        var auditor = await network.As(Cast.Auditor);

        var card = await auditor.Get(audit + "/een/een-a");
        card.ShouldShow("Voorstel: 1, Punt 1").ShouldShow("Dit is de laagste van 2 controles.").ShouldShow("12,5 %").ShouldShow("Klik hier voor meer").ShouldShow("regel 14");
        card.ShouldShow("Geen browser op de server."); // of the check that could not be done
        (await auditor.Submit(card, "Bevestig 1", (Note("een-a"), "Klopt."))).ShouldBe(200);

        var answer = Assert.Single((await network.Stored(audit)).Answers);
        Assert.Equal((1, 1, true, "Klopt."), (answer.Score, answer.Proposed, answer.IsAutomatic, answer.Note));
        (await auditor.Get(audit + "/een/een-b")).ShouldShow("Geen voorstel").ShouldShow("Geen browser op de server.");
        (await auditor.Get(audit + "/twee/twee-a")).ShouldShow("De websitecheck kijkt niet naar deze vraag.");
    }

    [Theory, Engines]
    public async Task Another_judgement_wants_a_reason_on_the_card_in_the_list_and_in_the_API(Engine engine)
    {
        var (network, audit) = await WithFindings(engine);
        var auditor = await network.As(Cast.Auditor);

        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "3"))).ShouldBe(422).ShouldShow("Schrijf op waarom je anders oordeelt");
        (await auditor.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "nvt"))).ShouldBe(422).ShouldShow("Schrijf op waarom je anders oordeelt");
        var page = await auditor.Get(audit + "/een/een-a");
        (await auditor.AutoSave(page, audit, "een", "een-a", (Score("een-a"), "3"))).ShouldBe(422).ShouldShow("Niet opgeslagen.");
        var token = await network.Token(Cast.Auditor, "checklists.read", "checklists.write");
        var refused = await auditor.Api(HttpMethod.Post, $"/audits/{IdOf(audit)}/answers", new { criterion = "een-a", score = 3 }, token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty((await network.Stored(audit)).Answers);

        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "3"), (Reason("een-a"), "De tekst is vorige week vernieuwd."))).ShouldBe(200);
        var answer = Assert.Single((await network.Stored(audit)).Answers);
        Assert.Equal((3, 1, true, "De tekst is vorige week vernieuwd."), (answer.Score, answer.Proposed, answer.IsOverruled, answer.Reason));
        (await (await network.As(Cast.Facilitator)).Get(audit + "/een/een-a")).ShouldShow("De websitecheck stelde 1 voor.").ShouldShow("De tekst is vorige week vernieuwd.");
        var json = JsonNode.Parse(await (await auditor.Api(HttpMethod.Get, $"/audits/{IdOf(audit)}", token: token)).Content.ReadAsStringAsync())!;
        Assert.Equal((1, "De tekst is vorige week vernieuwd."), ((int)json["answers"]![0]!["proposed"]!, (string?)json["answers"]![0]!["reason"]));
        Assert.Equal(3, json["findings"]!.AsArray().Count);

        // Who gives the proposed score after all, needs no reason any more.
        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "1"))).ShouldBe(200);
        Assert.Equal("", Assert.Single((await network.Stored(audit)).Answers).Reason);
    }

    [Theory, Engines]
    public async Task An_older_answer_stays_until_somebody_judges_again(Engine engine)
    {
        var network = await WithInstrument(engine, Fed());
        var audit = await network.StartAudit(instrument: "gevoed");
        var auditor = await network.As(Cast.Auditor);
        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "2"))).ShouldBe(200);
        await AddFindings(network, audit);

        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Note("een-a"), "Nog iets."))).ShouldBe(200); // only the note changed
        var answer = Assert.Single((await network.Stored(audit)).Answers);
        Assert.Equal((2, null, "Nog iets."), (answer.Score, answer.Proposed, answer.Note));
        (await auditor.Submit(audit + "/een/een-a", "Volgende", (Score("een-a"), "0"))).ShouldBe(422);
    }

    /// <summary>An audit whose website was checked: two checks for the first criterion, and one that could not be done for the first two.</summary>
    static async Task<(Network Network, string Audit)> WithFindings(Engine engine)
    {
        var network = await WithInstrument(engine, Fed());
        var audit = await network.StartAudit(instrument: "gevoed");
        await AddFindings(network, audit);
        return (network, audit);
    }

    static JsonObject Fed()
    {
        var instrument = InstrumentJson.Small("gevoed");
        instrument["basins"]![0]!["criteria"]![0]!["checks"] = new JsonArray("link-texts", "titles", "axe");
        instrument["basins"]![0]!["criteria"]![1]!["checks"] = new JsonArray("axe");
        return instrument;
    }

    static Task AddFindings(Network network, string audit) => network.Db(async db =>
    {
        var crawl = Crawl.For(IdOf(audit), new CrawlForm { Start = "https://www.proefdam.example" }, await db.Set<Member>().Where(m => m.Email == Cast.Auditor).Select(m => m.Id).SingleAsync(), DateTimeOffset.UnixEpoch);
        crawl.Finish(null, null, DateTimeOffset.UnixEpoch);
        db.Add(crawl);
        await db.SaveChangesAsync();
        db.AddRange(
            CrawlFinding.Of(crawl.Id, new Finding("link-texts", 12.5, "%", "minder dan 5 %", "WCAG 2.4.4", 1, "Een op de acht links zegt niets.", [new Evidence(new Uri("https://www.proefdam.example/jeugd"), "Klik hier voor meer", "regel 14")])),
            CrawlFinding.Of(crawl.Id, new Finding("titles", 100, "%", "alle", "WCAG 2.4.2", 3, "Elke pagina heeft een titel.", [])),
            CrawlFinding.Of(crawl.Id, new Finding("axe", null, "", "", "", null, "Geen browser op de server.", [])));
        return await db.SaveChangesAsync();
    });
}
