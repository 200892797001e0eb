using Microsoft.Playwright;
using Platform.BrowserTests.Support;
using Platform.Tests.Support;

namespace Platform.BrowserTests.Journeys;

/// <summary>The whole way of a text: from an empty page through a colleague and a reader into another network.</summary>
[Collection(AloneCollection.Name)]
public sealed class KnowledgeTests
{
    [Theory, Screens]
    public async Task A_text_with_pictures_goes_past_a_colleague_to_readers_and_into_another_network(Screen screen)
    {
        var title = $"Samen aan tafel ({screen})";
        await using var facilitator = await Someone.In("beweging-van-nul", screen, Cast.Facilitator);

        await MakesAType(facilitator, $"Vacature {screen}");
        var desk = await Writes(facilitator, title);
        await using var colleague = await Someone.In("beweging-van-nul", screen, Cast.Moderator);
        await AsksForAChange(colleague, title);
        await Improves(facilitator, desk, title);
        await Approves(colleague, title);

        await facilitator.Open(desk);
        await facilitator.Press("Publiceren");
        await facilitator.ShouldSee("Was dit nuttig?");
        var path = facilitator.Path;
        await Reads(screen, path, title);

        var archive = await Exports(screen);
        await IsTheSameElsewhere(screen, archive, path, title);
    }

    [Theory, Screens]
    public async Task Beside_a_guide_comes_the_session_about_it_when_a_reader_gets_there(Screen screen)
    {
        await using var reader = await Someone.In("stroomop", screen);
        await reader.Open("/kennisbank/ik-laat-je-niet-alleen");
        await reader.Page.Locator("[data-later]").ScrollIntoViewIfNeededAsync();
        await reader.ShouldSee("In gesprek en agenda");
        await reader.Follow("Zoominn: minder afzonderen begint uren eerder");
        Assert.StartsWith("/agenda/", reader.Path, StringComparison.Ordinal);
    }

    static async Task MakesAType(Someone facilitator, string name)
    {
        await facilitator.Open("/beheer/inhoud/typen");
        await facilitator.Follow("Nieuwe soort");
        await facilitator.Fill("Naam", name);
        await facilitator.Press("Soort maken");
        await facilitator.Page.Locator("#kind").SelectOptionAsync(new SelectOptionValue { Label = "Tekst" });
        await facilitator.Press("Veld toevoegen");
        await facilitator.Fill("Naam", "Standplaats");
        await facilitator.Press("Veld toevoegen");
        await facilitator.ShouldSee("Standplaats");
        await PageIsSound(facilitator, "nieuwe-soort");
    }

    /// <summary>Returns the address of the writer's page of the text.</summary>
    static async Task<string> Writes(Someone facilitator, string title)
    {
        await facilitator.Open("/kennisbank");
        var picture = await Picture(facilitator);
        var document = await facilitator.Page.PdfAsync();
        await facilitator.Open("/kennisbank/nieuw");
        await facilitator.Fill("Titel", title);
        await facilitator.Fill("Samenvatting", "Hoe je een gesprek begint als iedereen al moe is.");
        await facilitator.Field("Thema").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await facilitator.Fill("Tekst", "Begin klein. Zet koffie en zet stoelen in een kring.\n\n## Wie zit waar?\n\n| Wie | Waarom |\n|---|---|\n| De jongere | Het gaat over haar |\n| Haar mentor | Zij vertrouwt hem |\n\n");
        await facilitator.Field("Tekst").PressAsync("Control+End");
        await AddsFile(facilitator, facilitator.Page.Locator("[data-tekst-in]").First, $"kring-{facilitator.Screen}.png", "image/png", picture);
        await facilitator.Page.GetByLabel("Wat is er te zien?").FillAsync("Vijf stoelen in een kring");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Zet in de tekst" }).ClickAsync();
        Assert.Contains("![Vijf stoelen in een kring](", await facilitator.Field("Tekst").InputValueAsync(), StringComparison.Ordinal);
        await AddsFile(facilitator, facilitator.Page.Locator("[data-adres-in]").First, $"werkblad-{facilitator.Screen}.pdf", "application/pdf", document);
        await facilitator.Page.WaitForFunctionAsync("() => document.getElementById(document.querySelector('[data-adres-in]').dataset.adresIn).value !== ''");
        await PageIsSound(facilitator, "editor-met-beeld");
        await facilitator.Press("Opslaan als concept");

        await facilitator.ShouldSee(title);
        var desk = facilitator.Path;
        await facilitator.Press("Laten beoordelen");
        return desk;
    }

    static async Task AddsFile(Someone writer, ILocator button, string name, string type, byte[] bytes)
    {
        await button.ScrollIntoViewIfNeededAsync();
        await button.ClickAsync();
        await writer.Page.Locator("dialog[open] input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });
    }

    static async Task AsksForAChange(Someone colleague, string title)
    {
        await colleague.Open("/kennisbank/beoordelen");
        await colleague.Follow(title);
        await IsShown(colleague.Page.Locator("main img[alt='Vijf stoelen in een kring']"));
        await colleague.Press("Ik beoordeel deze");
        await colleague.Fill("Bericht aan de schrijver", "Noem ook wat je doet als iemand wegloopt.");
        await colleague.Press("Vraag om een wijziging");
    }

    static async Task Improves(Someone facilitator, string desk, string title)
    {
        var mail = await facilitator.Site.Mail(Cast.Facilitator, $"wijziging in ‘{title}’");
        await facilitator.Open(mail.Link("concepten"));
        Assert.Equal(desk, facilitator.Path);
        await facilitator.Follow("Bewerken");
        await facilitator.ShouldSee("Noem ook wat je doet als iemand wegloopt.");
        var text = await facilitator.Field("Tekst").InputValueAsync();
        await facilitator.Fill("Tekst", text + "\n\n## Als iemand wegloopt\n\nLoop mee. Zeg dat terugkomen altijd mag.\n");
        await facilitator.Press("Opslaan als concept");
        await facilitator.Press("Laten beoordelen");
    }

    static async Task Approves(Someone colleague, string title)
    {
        await colleague.Open("/kennisbank/beoordelen");
        await colleague.Follow(title);
        await colleague.ShouldSee("Als iemand wegloopt");
        await colleague.Press("Ik beoordeel deze");
        await colleague.Press("Goedkeuren");
    }

    static async Task Reads(Screen screen, string path, string title)
    {
        await using var reader = await Someone.In("beweging-van-nul", screen);
        await reader.Open(path);
        await reader.ShouldSee(title);
        await reader.ShouldSee("Zeg dat terugkomen altijd mag.");
        await IsShown(reader.Page.Locator("main img[alt='Vijf stoelen in een kring']"));
        Assert.Equal(1, await reader.Page.Locator("main table").CountAsync());
        await PageIsSound(reader, "gelezen");
        var attachment = await reader.Page.Locator("#bijlagen ~ ul a").First.GetAttributeAsync("href");
        var download = await reader.Page.APIRequest.GetAsync(new Uri(new Uri(reader.Page.Url), attachment).ToString());
        Assert.Equal(200, download.Status);
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(await download.BodyAsync(), 0, 4));

        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await reader.Page.Locator("header").First.IsVisibleAsync());
        Assert.False(await reader.Page.GetByText("Was dit nuttig?").IsVisibleAsync());
        Assert.True(await reader.Page.GetByText("Zeg dat terugkomen altijd mag.").IsVisibleAsync());
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    static async Task<byte[]> Exports(Screen screen)
    {
        await using var beheerder = await Someone.In("beweging-van-nul", screen, Cast.Beheerder);
        await beheerder.Open("/beheer/recepten/export");
        await beheerder.Press("Maak de export");
        var link = beheerder.Page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First;
        await link.WaitForAsync(new() { Timeout = 60_000 });
        var download = await beheerder.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    static async Task IsTheSameElsewhere(Screen screen, byte[] archive, string path, string title)
    {
        var name = $"Verhuisd {screen}";
        await using var administrator = await Someone.In("", screen, "platform@demo.example");
        await administrator.Open("/platform/netwerken/nieuw");
        await administrator.Fill("Naam van het netwerk", name);
        await administrator.Fill("E-mailadres van de eerste beheerder", $"verhuisd-{screen}@voorbeeld.example");
        await administrator.Tick("Leeg netwerk");
        await administrator.Press("Maak het netwerk");
        await administrator.ShouldSee("Het netwerk staat klaar");

        var link = (await administrator.Site.Mail($"verhuisd-{screen}@voorbeeld.example", "uitgenodigd")).Link("uitnodiging");
        await using var first = await Someone.In($"verhuisd-{screen}".ToLowerInvariant(), screen);
        await first.Open(link);
        await first.Fill("Naam", "Eerste Beheerder");
        await first.Fill("Wachtwoord", Cast.Password);
        await first.Press("Opslaan en inloggen");
        await first.Open("/beheer/recepten");
        await first.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "netwerk.zip", MimeType = "application/zip", Buffer = archive });
        await first.Press("Bekijk wat het doet");
        await first.Press("Voer het recept uit");
        await first.ShouldSee("Het recept is uitgevoerd");

        await first.Open(path);
        await first.ShouldSee(title);
        await IsShown(first.Page.Locator("main img[alt='Vijf stoelen in een kring']"));
        await first.Open("/beheer/inhoud/typen");
        await first.ShouldSee($"Vacature {screen}");
    }

    static Task<byte[]> Picture(Someone someone) => someone.Page.ScreenshotAsync(new() { Type = ScreenshotType.Png });

    static async Task IsShown(ILocator image)
    {
        await image.ScrollIntoViewIfNeededAsync();
        Assert.True(await image.EvaluateAsync<bool>("async i => { await i.decode(); return i.naturalWidth > 0; }"));
    }

    static async Task PageIsSound(Someone someone, string name) => Assert.Empty(await PageCheck.Run(someone.Page, $"kennis-{name}-{someone.Screen}"));
}
