using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Drafts;
using Platform.Checklists.Instruments;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class InstrumentEditorTests
{
    const string Instruments = "/checklists/instrumenten";

    [Theory, Engines]
    public async Task A_beheerder_makes_a_new_version_and_an_old_audit_keeps_its_outcome(Engine engine)
    {
        var network = await WithInstrument(engine, InstrumentJson.Small("bewerken"));
        var beheerder = await network.As(Cast.Beheerder);
        var auditor = await network.As(Cast.Auditor);
        var old = await network.StartAudit(instrument: "bewerken");
        await auditor.AnswerAll(old, "2");

        var draft = await Begin(network, "bewerken");
        draft.ShouldBe(200).ShouldShow("Concept van versie 2").ShouldShow("Vraag een-a?");
        var edited = await beheerder.Submit(Draft("bewerken") + "/vragen/een-a", "Opslaan", ("Form.Question", "Heel andere vraag?"), ("Form.Weight", "3"));
        edited.ShouldBe(200).ShouldShow("Heel andere vraag?").ShouldShow("Gewicht 3");
        (await beheerder.Submit(Draft("bewerken") + "/gegevens", "Opslaan", ("Form.Threshold", "90"))).ShouldBe(200);
        (await beheerder.Submit(Draft("bewerken") + "/bekkens/twee", "Opslaan", ("Form.Title", "Nieuw tweede deel"))).ShouldShow("Nieuw tweede deel");
        (await beheerder.Get(Draft("bewerken") + "/voorbeeld")).ShouldBe(200).ShouldShow("Heel andere vraag?");
        (await auditor.Get(await network.StartAudit(instrument: "bewerken"))).ShouldShow("Versie 1"); // nobody sees a draft
        (await beheerder.Submit(Draft("bewerken"), "Uitbrengen")).ShouldBe(200).ShouldShow("Versie 2 van Proefchecklist is uit.");

        (await auditor.Get(old)).ShouldShow("67").ShouldShow("Versie 1").ShouldNotShow("Nieuw tweede deel");
        (await auditor.Get(old + "/een")).ShouldShow("Vraag een-a?").ShouldNotShow("Heel andere vraag?");
        (await auditor.Get(await network.StartAudit(instrument: "bewerken"))).ShouldShow("Versie 2").ShouldShow("Nieuw tweede deel");
        (await beheerder.Get(Draft("bewerken"))).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_new_question_runs_along_without_weight_until_the_next_version_switches_it_on(Engine engine)
    {
        var network = await WithInstrument(engine, InstrumentJson.Small("nieuwe-vraag"));
        var (beheerder, auditor) = (await network.As(Cast.Beheerder), await network.As(Cast.Auditor));
        await Begin(network, "nieuwe-vraag");

        var form = await beheerder.Get(Draft("nieuwe-vraag") + "/bekkens/een/nieuwe-vraag");
        form.ShouldShow("telt in zijn eerste versie nog niet mee");
        Assert.Null(form.Document.QuerySelector("[name='Form.Weight']"));
        (await beheerder.Submit(form, "Opslaan", ("Form.Question", "Half ingevuld?"))).ShouldBe(422).ShouldShow("Vul bij elke score van 0 tot 3 een tekst in").ShouldShow("Half ingevuld?");
        var shown = await beheerder.Submit(form, "Opslaan", [("Form.Question", "Is er een nieuwe vraag?"), ("Form.Why", "Daarom."), ("Form.Weight", "3"), .. Texts("Judge"), .. Texts("Advice")]);
        shown.ShouldBe(200).ShouldShow("Is er een nieuwe vraag?").ShouldShow("Telt nog niet mee");
        await beheerder.Submit(Draft("nieuwe-vraag"), "Uitbrengen");

        var audit = await network.StartAudit(instrument: "nieuwe-vraag");
        await auditor.Submit(audit + "/een", "Opslaan en", (Score("een-a"), "3"), (Score("een-b"), "3"), (Score("een-nieuw-1"), "0"));
        (await auditor.Get(audit)).ShouldShow("100");

        await Begin(network, "nieuwe-vraag");
        (await beheerder.Submit(Draft("nieuwe-vraag") + "/vragen/een-nieuw-1", "Opslaan", ("Form.Weight", "3"))).ShouldBe(200);
        await beheerder.Submit(Draft("nieuwe-vraag"), "Uitbrengen");
        audit = await network.StartAudit(instrument: "nieuwe-vraag");
        await auditor.Submit(audit + "/een", "Opslaan en", (Score("een-a"), "3"), (Score("een-b"), "3"), (Score("een-nieuw-1"), "0"));
        (await auditor.Get(audit)).ShouldShow("40");

        static (string, string)[] Texts(string field) => [.. Enumerable.Range(0, 4).Select(i => ($"Form.{field}[{i}]", $"tekst {i}"))];
    }

    [Theory, Engines]
    public async Task A_question_moves_and_goes_and_a_colleague_who_is_late_hears_it(Engine engine)
    {
        var network = await WithInstrument(engine, InstrumentJson.Small("volgorde"));
        var beheerder = await network.As(Cast.Beheerder);
        await Begin(network, "volgorde");
        var stale = await beheerder.Get(Draft("volgorde") + "/vragen/een-a");

        var moved = await beheerder.Submit(Draft("volgorde"), "Omlaag: Vraag een-a?");
        Assert.Equal(["Vraag een-b?", "Vraag een-a?"], moved.Document.QuerySelectorAll("#bekken-een li strong").Select(e => e.TextContent.Trim()));
        var late = await beheerder.Submit(stale, "Opslaan", ("Form.Question", "Te laat?"));
        late.ShouldBe(409).ShouldShow("Een collega heeft het concept intussen veranderd.").ShouldShow("Te laat?");
        (await beheerder.Submit(late, "Opslaan")).ShouldBe(200).ShouldShow("Te laat?");
        (await beheerder.Submit(Draft("volgorde") + "/vragen/een-b", "Vraag weghalen")).ShouldNotShow("Vraag een-b?");
        (await beheerder.Submit(Draft("volgorde"), "Weggooien")).ShouldShow("Het concept is weg.");
        Assert.False(await network.Db(db => db.Set<InstrumentDraft>().AnyAsync(d => d.InstrumentId == "volgorde")));
    }

    [Theory, Engines]
    public async Task An_imported_file_is_read_whole_or_not_at_all(Engine engine)
    {
        var network = await WithInstrument(engine);
        var file = Participatiescan();
        file["id"] = "participatiescan-met-fouten";
        file["basins"]![0]!["criteria"]![0]!["weight"] = 7;
        file["basins"]![0]!["criteria"]![1]!["judge"] = new JsonArray();

        (await Upload(network, file)).ShouldBe(422).ShouldShow("Er is niets ingelezen").ShouldShow("Bekken 1 (een), vraag 1 (een-a): het gewicht is 0 tot 3.").ShouldShow("vraag 2 (een-b): er staat niet bij elke score");
        Assert.False(await network.Db(db => db.Set<InstrumentVersion>().AnyAsync(i => i.InstrumentId == "participatiescan-met-fouten")));
        (await Upload(network, null)).ShouldBe(422).ShouldShow("Kies een bestand.");
    }

    [Theory, Engines]
    public async Task The_same_file_sent_by_several_people_at_once_is_one_version(Engine engine)
    {
        var network = await Network.New(engine);
        var file = InstrumentJson.Small("tegelijk").ToJsonString();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => network.With<InstrumentShelf, bool>(async s => (await s.ImportAsync(file, CancellationToken.None)).IsNew)));

        Assert.Equal(1, results.Count(isNew => isNew));
        Assert.Equal(1, await network.Db(db => db.Set<InstrumentVersion>().CountAsync(i => i.InstrumentId == "tegelijk")));
    }

    [Theory, Engines]
    public async Task An_imported_participatiescan_runs_on_the_same_engine(Engine engine)
    {
        var network = await WithInstrument(engine);
        (await Upload(network, Participatiescan())).ShouldBe(200).ShouldShow("Participatiescan");
        var auditor = await network.As(Cast.Auditor);
        (await auditor.Get("/checklists/nieuw?instrument=participatiescan")).ShouldShow("Naam van je team of regio").ShouldNotShow("Adres van de website");

        var audit = await network.StartAudit(instrument: "participatiescan", gemeente: "Jongerenraad Noord");
        await auditor.AnswerAll(audit, "3");
        (await auditor.Submit(audit, "Checklist afronden")).ShouldShow("Het water stroomt door alle bekkens.");
        (await auditor.Get(audit + "/rapport")).ShouldBe(200);
        var download = await (await network.As(Cast.Beheerder)).Get(Instruments + "/participatiescan/1.json");
        Assert.Equal("Participatiescan", QuestionnaireFile.Parse(download.ShouldBe(200).Html).Title);
    }

    [Theory, Engines]
    public async Task The_expertteam_zelfscan_that_we_ship_runs_on_the_same_engine(Engine engine)
    {
        var network = await Network.Demo(engine, "regionaal-expertteam");
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit(instrument: "expertteam-zelfscan", gemeente: "Expertteam Proef");
        var questionnaire = QuestionnaireFile.Parse(await File.ReadAllTextAsync(Path.Combine(PlatformApp.Root, "recipes", "instrumenten", "expertteam-zelfscan.json")));
        foreach (var basin in questionnaire.Basins)
            (await auditor.Submit($"{audit}/{basin.Id}", "Opslaan en", [.. basin.Criteria.Select(c => (Score(c.Id), basin.Id == "leren" ? "0" : "3"))])).ShouldBe(200);

        (await auditor.Submit(audit, "Checklist afronden")).ShouldShow("Het water stopt bij ‘Leren’");
        (await auditor.Get(audit + "/scenarios")).ShouldBe(404); // nothing to search
        (await auditor.Get(audit)).ShouldNotShow("Zoeken als een ouder");
    }

    [Theory, Engines]
    public async Task Only_who_may_change_instruments_comes_here(Engine engine)
    {
        var network = await WithInstrument(engine);
        foreach (var path in new[] { Instruments, Instruments + "/proef/1.json", Draft("proef") })
        {
            (await (await network.As(Cast.Auditor)).Get(path)).ShouldBe(403);
            Assert.Contains("/account/inloggen", (await network.Visitor().Get(path)).Url, StringComparison.Ordinal);
        }
        (await (await network.As(Cast.Beheerder)).Get(Instruments + "/bestaat-niet/1.json")).ShouldBe(404);
    }

    static string Draft(string instrument) => $"{Instruments}/{instrument}/concept";

    static async Task<Page> Begin(Network network, string instrument)
    {
        var beheerder = await network.As(Cast.Beheerder);
        var page = await beheerder.Get(Instruments);
        var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost" + network.Tenant.PathBase + Draft(instrument)) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(page))]) };
        return await beheerder.Send(request);
    }

    static async Task<Page> Upload(Network network, JsonObject? file)
    {
        var beheerder = await network.As(Cast.Beheerder);
        var content = new MultipartFormDataContent { { new StringContent(Token(await beheerder.Get(Instruments))), "__RequestVerificationToken" } };
        if (file is not null)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(file.ToJsonString()));
            part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Add(part, "Form.File", "instrument.json");
        }
        return await beheerder.Send(new HttpRequestMessage(HttpMethod.Post, "http://localhost" + network.Tenant.PathBase + Instruments) { Content = content });
    }

    static string Token(Page page) => page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    static JsonObject Participatiescan()
    {
        var file = InstrumentJson.Small("participatiescan");
        (file["title"], file["audience"]) = ("Participatiescan", "team");
        return file;
    }
}
