using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Sharing;
using Platform.Tests.Support;
using static Platform.Tests.Checklists.ChecklistsSetup;

namespace Platform.Tests.Checklists;

public sealed class SharingTests
{
    [Theory, Engines]
    public async Task A_report_is_handed_over_as_page_pdf_table_and_data(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (auditor, audit) = await Planned(network);

        (await auditor.Get(audit + "/rapport")).ShouldBe(200).ShouldShow("Waar stopt het water?").ShouldShow("Σ").ShouldShow("Geheime actie").ShouldShow("doe veel");
        Assert.Contains("Deel een;33;60;2;2;;33", (await auditor.Get(audit + "/rapport.csv")).Html.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await auditor.Get(audit + "/rapport.json")).Html);
        Assert.Equal("een", json.RootElement.GetProperty("stopsAt").GetString());
        Assert.Equal(33, json.RootElement.GetProperty("humanScores").GetProperty("een").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("automaticScores").GetProperty("een").ValueKind);
        if (new Platform.Kernel.Files.PdfPrinter().IsInstalled)
        {
            var pdf = await auditor.Get(audit + "/rapport.pdf");
            Assert.Equal("application/pdf", pdf.ShouldBe(200).Response.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("%PDF", pdf.Html, StringComparison.Ordinal);
        }
        foreach (var path in new[] { "/rapport", "/rapport.csv", "/rapport.json", "/rapport.pdf", "/delen" }) (await (await network.As(Cast.Lid2)).Get(audit + path)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Report_and_outcome_show_what_people_and_the_website_check_judged_apart(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (auditor, audit) = await Planned(network);
        (await auditor.Get(audit)).ShouldNotShow("Websitecheck en mensen");
        await network.Db(db => db.Set<Platform.Checklists.Answers.Answer>().Where(a => a.AuditId == IdOf(audit) && a.CriterionId == "een-a").ExecuteUpdateAsync(s => s.SetProperty(a => a.Proposed, 1)));

        foreach (var path in new[] { "", "/rapport" })
        {
            var row = (await auditor.Get(audit + path)).ShouldShow("Websitecheck en mensen").Document.QuerySelectorAll("[aria-label='Websitecheck en mensen apart'] tbody tr")[0];
            Assert.Equal("een 33 (1) 33 (1)", string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Theory, Engines]
    public async Task Who_has_the_link_reads_the_report_without_names_and_notes_until_it_is_ended(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (auditor, audit) = await Planned(network);
        await auditor.Submit(audit + "/een", "Opslaan en verder", (Note("een-a"), "Alleen voor het team"));
        var owner = await network.Db(db => db.Set<Platform.Members.Contracts.Member>().Where(m => m.Email == Cast.Auditor).Select(m => m.DisplayName).SingleAsync());
        var link = await network.Link(audit, ShareKind.Report);

        var page = await network.Visitor().Get(link);
        page.ShouldBe(200).ShouldShow("Waar stopt het water?").ShouldShow("Geheime actie").ShouldNotShow("Alleen voor het team").ShouldNotShow(owner);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        (await network.Visitor().Get(link.Replace("/rapport/", "/panel/", StringComparison.Ordinal))).ShouldBe(404);
        (await network.Visitor().Get(link[..^4] + "0000")).ShouldBe(404);

        (await auditor.Submit(audit + "/delen", "Intrekken")).ShouldShow("De link werkt niet meer.");
        (await network.Visitor().Get(link)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task A_link_ends_by_itself(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (_, audit) = await Planned(network);
        var link = await network.Link(audit, ShareKind.Report);
        (await network.Visitor().Get(link)).ShouldBe(200);
        await network.Db(db => db.Set<ShareLink>().Where(l => l.AuditId == IdOf(audit)).ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpiresUtc, TimeProvider.System.GetUtcNow().AddMinutes(-1))));

        (await network.Visitor().Get(link)).ShouldBe(404);
        (await (await network.As(Cast.Auditor)).Get(audit + "/delen")).ShouldShow("1 eerdere link werkt niet meer");
    }

    [Theory, Engines]
    public async Task Only_the_team_shares_and_a_link_of_one_network_is_nothing_in_another(Engine engine)
    {
        var network = await WithInstrument(engine);
        var (auditor, audit) = await Planned(network);
        (await (await network.As(Cast.Facilitator)).Get(audit + "/delen")).ShouldBe(403);
        (await auditor.Submit(audit + "/delen", "Maak de link", ("Form.Days", "9999"))).ShouldBe(422).ShouldShow("Kies een van de perioden.");
        var link = await network.Link(audit, ShareKind.Report);

        (await (await Network.Demo(engine, "beweging-van-nul")).Visitor().Get(link)).ShouldBe(404);
    }

    static async Task<(Browser Auditor, string Audit)> Planned(Network network)
    {
        var auditor = await network.As(Cast.Auditor);
        var audit = await network.StartAudit();
        await auditor.AnswerAll(audit, "1");
        await auditor.Submit(audit + "/plan/nieuw", "In het plan zetten", ("Form.Title", "Geheime actie"));
        return (auditor, audit);
    }
}
