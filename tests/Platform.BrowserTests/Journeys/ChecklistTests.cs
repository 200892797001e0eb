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
        await auditor.Follow("Begin met invullen");

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
}
