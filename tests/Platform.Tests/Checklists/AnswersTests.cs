using System.Net.Http.Headers;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class AnswersTests
{
    [Theory, Engines]
    public async Task A_colleague_with_an_account_is_invited_answers_and_leaves_again(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid2));

        (await auditor.Submit(audit + "/collegas", "Uitnodigen", ("Form.Email", "niemand@demo.example"))).ShouldBe(422).ShouldShow("Niemand in dit netwerk heeft dit e-mailadres.");
        (await auditor.Submit(audit + "/collegas", "Uitnodigen", ("Form.Email", "geen adres"))).ShouldBe(422).ShouldShow("Vul een geldig e-mailadres in");
        await network.Invite(audit, Cast.Lid2);
        (await auditor.Submit(audit + "/collegas", "Uitnodigen", ("Form.Email", Cast.Lid2))).ShouldBe(422).ShouldShow("Deze collega doet al mee.");

        (await lid.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "2"))).ShouldBe(200);
        (await lid.Get(audit + "/collegas")).ShouldBe(403);
        (await lid.Submit(audit, "Niet meer meedoen")).ShouldBe(200);
        (await lid.Get(audit)).ShouldBe(404);
        Assert.Equal(2, Assert.Single((await network.Stored(audit)).Answers).Score);
    }

    [Theory, Engines]
    public async Task Two_colleagues_at_once_see_both_answers_and_choose(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        var mine = await auditor.Get(audit + "/een");
        (await lid.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "3"), (Note("een-a"), "Ik zag het wel."))).ShouldBe(200);

        var conflict = await auditor.Submit(mine, "Opslaan en verder", (Score("een-a"), "1"), (Note("een-a"), "Ik zag het niet."), (Score("een-b"), "2"));

        conflict.ShouldBe(409).ShouldShow("gaf intussen een ander antwoord").ShouldShow("Ik zag het wel.").ShouldShow("Ik zag het niet.");
        var stored = (await network.Stored(audit)).Answers;
        Assert.Equal(3, stored.Single(a => a.CriterionId == "een-a").Score);
        Assert.Equal(2, stored.Single(a => a.CriterionId == "een-b").Score); // no clash, so saved

        (await auditor.Submit(conflict, "Bewaar mijn antwoord")).ShouldBe(200);
        Assert.Equal("Ik zag het niet.", (await network.Stored(audit)).Answers.Single(a => a.CriterionId == "een-a").Note);
    }

    [Theory, Engines]
    public async Task What_a_person_did_not_touch_does_not_undo_the_answer_of_a_colleague(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        await auditor.AnswerAll(audit, "1");
        var open = await auditor.Get(audit + "/een");
        (await lid.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "3"))).ShouldBe(200);

        (await auditor.Submit(open, "Opslaan en verder", (Score("een-b"), "0"))).ShouldBe(200);

        var answers = (await network.Stored(audit)).Answers.ToDictionary(a => a.CriterionId, a => a.Score);
        Assert.Equal((3, 0), (answers["een-a"], answers["een-b"]));
    }

    [Theory, Engines]
    public async Task A_mistake_keeps_the_page_as_it_was_typed_and_a_later_clash_is_still_seen(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        await network.Invite(audit, Cast.Lid);
        var (auditor, lid) = (await network.As(Cast.Auditor), await network.As(Cast.Lid));
        var open = await auditor.Get(audit + "/een");
        (await lid.Submit(audit + "/een", "Opslaan en verder", (Score("een-b"), "3"))).ShouldBe(200);

        var mistake = await auditor.Submit(open, "Opslaan en verder", (Score("een-a"), "2"), (Note("een-a"), "Gezien."), (Evidence("een-a"), "overal"), (Score("een-b"), "0"));
        mistake.ShouldBe(422).ShouldShow("Vul een volledig webadres in").ShouldShow("Gezien.");
        Assert.NotNull(mistake.Document.QuerySelector("[name='Answers[een-a].Score'][value='2'][checked]"));

        (await auditor.Submit(mistake, "Opslaan en verder", (Evidence("een-a"), "https://www.proefdam.example/jeugd"))).ShouldBe(409).ShouldShow("gaf intussen een ander antwoord");
    }

    [Theory, Engines]
    public async Task An_answer_saves_itself_and_sends_back_its_line_and_the_progress(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        var page = await auditor.Get(audit + "/een");

        Assert.All(page.Document.QuerySelectorAll(".sp-vraag"), q => Assert.StartsWith($"{network.Tenant.PathBase}{audit}/een/een-", q.GetAttribute("hx-post") ?? "", StringComparison.Ordinal)); // without it nothing saves itself
        var saved = await auditor.AutoSave(page, audit, "een", "een-a", (Score("een-a"), "2"));
        saved.ShouldBe(200).ShouldShow("Opgeslagen").ShouldShow("1 van 4");
        Assert.Equal("1", saved.Document.QuerySelector("[name='Answers[een-a].Version']")!.GetAttribute("value"));
        Assert.Equal("true", saved.Document.GetElementById("voortgang")!.GetAttribute("hx-swap-oob"));
        Assert.Null(saved.Document.QuerySelector("header"));

        // A second change before the first answer came back: the own, older version does not stand in the way.
        (await auditor.AutoSave(page, audit, "een", "een-a", (Score("een-a"), "3"))).ShouldBe(200);
        (await auditor.AutoSave(page, audit, "een", "een-a", (Score("een-a"), "3"), (Evidence("een-a"), "ftp://x"))).ShouldBe(422).ShouldShow("Niet opgeslagen.");
        (await auditor.AutoSave(page, audit, "een", "twee-a", (Score("twee-a"), "3"))).ShouldBe(404);
        Assert.Equal(3, Assert.Single((await network.Stored(audit)).Answers).Score);
    }

    [Theory, Engines]
    public async Task A_person_who_only_looks_cannot_answer(Engine engine)
    {
        var network = await WithInstrument(engine);
        var audit = await network.StartAudit();
        var page = await (await network.As(Cast.Auditor)).Get(audit + "/een");
        var facilitator = await network.As(Cast.Facilitator);

        (await facilitator.AutoSave(await facilitator.Get("/checklists/nieuw?instrument=proef"), audit, "een", "een-a", (Score("een-a"), "2"))).ShouldBe(403);
        Assert.Empty((await network.Stored(audit)).Answers);
        Assert.NotNull(page.Document.QuerySelector("form"));
    }

    [Theory, Engines]
    public async Task Twenty_saves_of_one_answer_at_once_leave_one_answer(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        var page = await auditor.Get(audit + "/een");

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => auditor.AutoSave(page, audit, "een", "een-a", (Score("een-a"), (i % 4).ToString(System.Globalization.CultureInfo.InvariantCulture)))));

        Assert.All(pages, p => p.ShouldBe(200));
        Assert.Single((await network.Stored(audit)).Answers);
    }

    [Theory, Engines]
    public async Task The_download_is_a_table_without_formulas(Engine engine)
    {
        var network = await WithInstrument(engine);
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        (await auditor.Submit(audit + "/een", "Opslaan en verder", (Score("een-a"), "2"), (Note("een-a"), "=HYPERLINK(\"http://kwaad.example\")"))).ShouldBe(200);

        var csv = await auditor.Get(audit + "/antwoorden.csv");

        csv.ShouldBe(200);
        Assert.Equal(new MediaTypeHeaderValue("text/csv") { CharSet = "utf-8" }, csv.Response.Content.Headers.ContentType);
        Assert.Contains("Deel;Vraag;Gewicht", csv.Html, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http", csv.Html, StringComparison.Ordinal);
        Assert.Equal(5, csv.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }
}

static class AnswersPosting
{
    /// <summary>What htmx sends when one answer changes: the whole form, to the address of that answer.</summary>
    public static Task<Page> AutoSave(this Browser browser, Page page, string audit, string basin, string criterion, params (string Name, string Value)[] fields) =>
        browser.Post(page, $"{audit}/{basin}/{criterion}", fields);

    public static async Task<Page> Post(this Browser browser, string audit, string action) => await browser.Post(await browser.Get(audit), audit + action);

    public static Task<Page> Post(this Browser browser, Page page, string path, params (string Name, string Value)[] fields)
    {
        var root = page.Url[..page.Url.IndexOf("/checklists", StringComparison.Ordinal)];
        var values = page.Document.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name") ?? "", Value: i.GetAttribute("value") ?? ""))
            .Where(h => h.Name.Length > 0).DistinctBy(h => h.Name).Concat(fields);
        return browser.Send(new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + root + path))
        {
            Content = new FormUrlEncodedContent(values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value))),
            Headers = { { "HX-Request", "true" } },
        });
    }
}
