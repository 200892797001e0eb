using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class CardsTests
{
    [Theory, Screens]
    public async Task Keys_judge_and_turn_the_cards_and_can_be_switched_off(Screen screen)
    {
        await using var auditor = await Someone.In("stroomop", screen, Cast.Auditor);
        await auditor.Open("/checklists/nieuw?instrument=behoeftenfontein");
        await auditor.Fill("Gemeente", $"Toetsdam {screen}");
        await auditor.Press("Begin de checklist");
        var audit = auditor.Path;
        await auditor.Follow("Begin met invullen");
        var first = auditor.Path;

        await Ready(auditor);
        await auditor.Page.Keyboard.PressAsync("2");
        await auditor.ShouldSee("Opgeslagen");
        await auditor.Page.Keyboard.PressAsync("ArrowRight");
        await auditor.Page.WaitForURLAsync(url => !url.Contains(first, StringComparison.Ordinal));
        await Ready(auditor);
        await auditor.Page.Keyboard.PressAsync("n");
        await auditor.ShouldSee("Opgeslagen");
        await auditor.Page.Keyboard.PressAsync("ArrowLeft");
        await auditor.Page.WaitForURLAsync(url => url.EndsWith(first, StringComparison.Ordinal));
        await Ready(auditor);
        Assert.True(await auditor.Page.Locator("#kaart input[type=radio][value='2']").IsCheckedAsync());

        // Who types keeps the letters.
        await auditor.Page.GetByLabel("Wat zag je?").FillAsync("");
        await auditor.Page.GetByLabel("Wat zag je?").PressSequentiallyAsync("n3");
        Assert.True(await auditor.Page.Locator("#kaart input[type=radio][value='2']").IsCheckedAsync());

        await auditor.Page.EvaluateAsync("() => document.querySelector('[data-sneltoetsen-uit]').click()"); // a phone has no keys and does not show it
        await auditor.Page.EvaluateAsync("() => document.activeElement.blur()");
        await auditor.Page.Keyboard.PressAsync("0");
        Assert.True(await auditor.Page.Locator("#kaart input[type=radio][value='2']").IsCheckedAsync());

        await auditor.Open(audit);
        await auditor.ShouldSee("2/9");
    }

    // A person takes longer to read the question than the page to get its keys; a test does not.
    static Task Ready(Someone auditor) => auditor.Page.Locator("[data-kaarten][data-klaar]").WaitForAsync();
}
