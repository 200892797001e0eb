using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

[Collection(AloneCollection.Name)]
public sealed class AdministrationTests
{
    [Theory, Screens]
    public async Task A_beheerder_sees_a_new_colour_while_choosing_it_and_everybody_after_saving(Screen screen)
    {
        await using var beheerder = await Someone.In("ret", screen, Cast.Beheerder);
        await beheerder.Open("/beheer/uiterlijk");
        var (before, old) = (await ButtonColour(beheerder), await beheerder.Field("Hoofdkleur").InputValueAsync());

        await beheerder.Fill("Hoofdkleur", screen == Screen.Phone ? "#a01858" : "#1b6b2f");
        await beheerder.Page.WaitForFunctionAsync($"() => getComputedStyle(document.querySelector('main button[type=submit], main button.nl-button--primary')).backgroundColor !== '{before}'");
        var preview = await ButtonColour(beheerder);
        await beheerder.Press("Opslaan");

        await using var visitor = await Someone.In("ret", screen);
        await visitor.Open("/account/inloggen");
        Assert.Equal(preview, await ButtonColour(visitor));
        Assert.Empty(await PageCheck.Run(visitor.Page, $"ret-visitor-inloggen-andere-kleur-{screen}"));

        await beheerder.Open("/beheer/uiterlijk");
        await beheerder.Fill("Hoofdkleur", old);
        await beheerder.Press("Opslaan");
    }

    [Theory, Screens]
    public async Task A_feature_that_is_switched_off_is_gone_and_comes_back(Screen screen)
    {
        await using var beheerder = await Someone.In("ret", screen, Cast.Beheerder);
        await beheerder.Open("/beheer/functies");
        await beheerder.Press("Uitzetten Checklists");
        await beheerder.ShouldSee("Checklists staat uit.");
        var gone = await beheerder.Page.GotoAsync(beheerder.Address("/checklists"));
        Assert.Equal(404, gone!.Status);
        Assert.Equal(0, await beheerder.Page.Locator("header nav a", new() { HasText = "Checklists" }).CountAsync());
        beheerder.TakeComplaints(); // the browser writes the 404 down

        await beheerder.Open("/beheer/functies");
        await beheerder.Press("Aanzetten Checklists");
        await beheerder.Choose("Checklists", from: "/");
        await beheerder.ShouldSee("Begin een checklist");
    }

    [Theory, Screens]
    public async Task A_platform_administrator_makes_a_network_from_a_recipe_and_opens_it(Screen screen)
    {
        await using var administrator = await Someone.In("", screen, "platform@demo.example");
        await administrator.Open("/platform/netwerken/nieuw");
        await administrator.Fill("Naam van het netwerk", $"Proefnetwerk {screen}");
        await administrator.Fill("E-mailadres van de eerste beheerder", "eerste@voorbeeld.example");
        await administrator.Tick("Leeg netwerk");
        await administrator.Press("Maak het netwerk");
        await administrator.ShouldSee("Het netwerk staat klaar");
        await administrator.Follow($"Open Proefnetwerk {screen}");

        await administrator.ShouldSee($"Proefnetwerk {screen}");
        Assert.EndsWith($"/proefnetwerk-{screen.ToString().ToLowerInvariant()}/", administrator.Page.Url, StringComparison.Ordinal);
    }

    static Task<string> ButtonColour(Someone someone) => someone.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main button[type=submit], main button.nl-button--primary')).backgroundColor");
}
