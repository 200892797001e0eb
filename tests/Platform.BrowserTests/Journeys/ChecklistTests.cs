using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class ChecklistTests
{
    [Theory, Screens]
    public async Task An_auditor_starts_a_checklist_answers_a_basin_and_sees_where_the_water_stops(Screen screen)
    {
        await using var auditor = await Someone.In("stroomop", screen, Cast.Auditor);
        await auditor.Choose("Checklists", from: "/");
        await auditor.Follow("Behoeftenfontein");
        await auditor.Fill("Gemeente", $"Waterdam {screen}");
        await auditor.Press("Begin de checklist");
        await auditor.Follow("Ik kan het vinden");

        var questions = auditor.Page.Locator("main fieldset:has(input[type=radio])");
        var count = await questions.CountAsync();
        Assert.True(count > 2, "A basin has several questions.");
        for (var i = 0; i < count; i++) await questions.Nth(i).Locator("label", new() { HasText = "Een beetje" }).ClickAsync();
        await auditor.Press("Opslaan en verder");

        await auditor.ShouldSee($"{count} van {count}");
        await auditor.Follow("Naar het overzicht");
        await auditor.ShouldSee("Waar stopt het water?");
        await auditor.ShouldSee("33");
    }

    [Theory, Screens]
    public async Task A_gemeente_goes_from_an_invitation_to_a_plan_and_a_second_measurement_with_progress(Screen screen)
    {
        await using var auditor = await Someone.In("ret", screen, Cast.Auditor);
        await auditor.Open("/checklists/nieuw?instrument=expertteam-zelfscan");
        await auditor.Fill("Naam van je team of regio", $"Team {screen}");
        await auditor.Press("Begin de checklist");
        var audit = auditor.Path;
        await auditor.Follow("Collega’s uitnodigen");
        await auditor.Fill("E-mailadres van je collega", Cast.Lid);
        await auditor.Press("Uitnodigen");
        await auditor.ShouldSee("doet nu mee");

        await using var colleague = await Someone.In("ret", screen, Cast.Lid);
        await colleague.Open(audit);
        await Judge(colleague, audit, "In opbouw");

        await auditor.Open(audit);
        await auditor.ShouldSee("Het water stopt bij");
        await auditor.Press("Checklist afronden");
        await auditor.Follow("Verbeterplan");
        await auditor.Follow("Neem over");
        await auditor.Fill("Klaar op", "2099-05-01");
        await auditor.Press("In het plan zetten");
        await auditor.ShouldSee("1 mei 2099");
        await auditor.Press("Klaar");
        await auditor.ShouldSee("De actie staat nu bij ‘Klaar’.");

        await auditor.Open(audit);
        await auditor.Follow("Rapport");
        await auditor.ShouldSee("Zo rekenen we");
        await auditor.Open(audit);
        await auditor.Follow("Opnieuw meten");
        await auditor.Press("Begin de nieuwe meting");
        var second = auditor.Path;
        Assert.NotEqual(audit, second);
        await Judge(auditor, second, "Staat stevig");
        await auditor.Open(second);
        await auditor.ShouldSee("Sinds de vorige meting");
        await auditor.ShouldSee("+67");
        await auditor.ShouldSee("Het water stroomt door alle bekkens.");
        await auditor.ShouldSee("Van het vorige plan is 1 actie van de 1 klaar.");
    }

    /// <summary>Gives every question of the instrument this score, a basin at a time.</summary>
    static async Task Judge(Someone someone, string audit, string label)
    {
        foreach (var basin in new[] { "verbinden", "oplossen", "leren", "signaleren" })
        {
            await someone.Open($"{audit}/{basin}");
            var questions = someone.Page.Locator("main fieldset:has(input[type=radio])");
            var count = await questions.CountAsync();
            for (var i = 0; i < count; i++) await questions.Nth(i).Locator("label", new() { HasText = label }).ClickAsync();
            await someone.Press("Opslaan en");
        }
    }

    [Theory, Screens]
    public async Task A_parent_without_an_account_searches_along_through_a_link(Screen screen)
    {
        await using var auditor = await Someone.In("stroomop", screen, Cast.Auditor);
        await auditor.Open("/checklists/nieuw?instrument=behoeftenfontein");
        await auditor.Fill("Gemeente", $"Zoekdam {screen}");
        await auditor.Fill("Adres van de website", "https://www.zoekdam.example");
        await auditor.Press("Begin de checklist");
        var audit = auditor.Path;
        await auditor.Open(audit + "/delen");
        await auditor.Page.Locator("label", new() { HasText = "De zoekopdrachten" }).ClickAsync();
        await auditor.Press("Maak de link");
        var address = (await auditor.Page.Locator("main a.sp-breek").First.InnerTextAsync()).Trim();

        await using var parent = await Someone.In("stroomop", screen);
        await parent.Open(new Uri(address).AbsolutePath["/stroomop".Length..]);
        await parent.Press("Begin met: mijn kind al weken niet naar school wil");
        await parent.Press("Klik");
        await parent.Press("Klik");
        await parent.ShouldSee("2 klikken");
        await parent.Page.Locator("label", new() { HasText = "Ja, ik heb het gevonden" }).ClickAsync();
        await parent.Press("Klaar");
        await parent.ShouldSee("Dank je wel!");

        await auditor.Open(audit + "/scenarios");
        await auditor.ShouldSee("100%");
    }
}
