using Microsoft.Playwright;
using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

public sealed class ReadabilityTests
{
    const string Text = "Bel vandaag de ouders.\n\nDe gemeente geeft een **beschikking** af. Zeg wat je doet. Blijf bij het gezin en bel elke week. Vraag de school om mee te denken. Kom daarna nog een keer terug bij iedereen.";

    [Theory, Screens]
    public async Task A_writer_sees_while_typing_how_the_text_reads_and_is_shown_the_word_to_change(Screen screen)
    {
        await using var someone = await Someone.In("stroomop", screen, Cast.Facilitator);
        await someone.Open("/kennisbank/nieuw");
        await someone.ShouldSee("nog te kort om te meten");

        await someone.Fill("Tekst", Text);
        var finding = someone.Page.GetByRole(AriaRole.Button, new() { Name = "Wijs aan" });
        await finding.WaitForAsync();
        await someone.ShouldSee("Heel makkelijk te lezen");
        Assert.Empty(await PageCheck.Run(someone.Page, $"readability-{screen}"));
        await finding.ClickAsync();

        Assert.Equal("beschikking", await someone.Page.EvaluateAsync<string>("() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); }"));
        Assert.True(await someone.Page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().top < innerHeight"));

        await someone.Open("/beheer/gewone-woorden");
        Assert.Empty(await PageCheck.Run(someone.Page, $"plain-words-{screen}"));
    }
}
