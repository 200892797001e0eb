using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Tests.Agenda;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class ReadabilityTests
{
    const string Panel = "/kennisbank/leesbaarheid";

    // Over thirty words, with one difficult word, one passive and one sentence of more than twenty words.
    const string Hard = "De **beschikking** wordt door de gemeente verstuurd.\n\nWij lopen elke dag met z'n allen naar school en naar huis en dan weer terug en weer heen en zo gaat dat door.\n\nKort is ook goed.";

    [Theory, Engines]
    public async Task A_writer_sees_beside_the_text_how_well_it_reads_and_what_to_change(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);

        var panel = await Measure(network, writer, Hard);

        panel.ShouldBe(200).ShouldShow("Leesscore (Flesch-Douma)").ShouldShow("Moeilijke woorden (1)").ShouldShow("Schrijf liever: besluit.").ShouldShow("Lijdende zinnen (1)").ShouldShow("Lange zinnen (1)").ShouldShow("Deze zin heeft 24 woorden.");
        var place = panel.Document.QuerySelector("[data-vindplaats]")!.GetAttribute("data-vindplaats");
        Assert.Equal("5 11", place); // "beschikking" behind "De **"
        Assert.Null(panel.Document.QuerySelector("main"));
        (await Measure(network, writer, "Kort.")).ShouldShow("nog te kort om te meten").ShouldNotShow("Flesch");
    }

    [Theory, Engines]
    public async Task Places_count_a_line_end_as_the_browser_does(Engine engine)
    {
        var network = await Network.Demo(engine);

        var panel = await Measure(network, await network.As(Cast.Facilitator), "Een.\r\n\r\nDe beschikking.");

        Assert.Equal("9 11", panel.Document.QuerySelector("[data-vindplaats]")!.GetAttribute("data-vindplaats"));
    }

    [Theory, Engines]
    public async Task Without_a_script_the_panel_shows_after_saving_and_quotes_the_sentence(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Te meten"));
        (await writer.Get(Writing.New)).ShouldShow("Leesbaarheid").ShouldShow("nog te kort om te meten");
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title, ("Markdown", Hard)));

        var page = await writer.Get($"/kennisbank/concepten/{await network.IdOf(title)}/bewerken");

        page.ShouldShow("Leesscore").ShouldShow("De **beschikking** wordt door de gemeente verstuurd.");
        Assert.NotNull(page.Document.QuerySelector("aside [hx-post]"));
        Assert.Equal("Markdown", page.Document.QuerySelector("[data-leesbaarheid]")!.GetAttribute("data-leesbaarheid"));
    }

    [Theory, Engines]
    public async Task Only_who_may_write_can_measure_and_a_network_without_kennisbank_answers_404(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (writer, lid) = (await network.LogIn(Cast.Facilitator), await network.LogIn(Cast.Lid));
        Assert.Equal(403, (await Measure(network, lid, Hard)).Status);
        Assert.Contains("/account/inloggen", (await Measure(network, network.Visitor(), Hard)).Url);

        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Knowledge", on: false, CancellationToken.None);
        (await Measure(network, writer, Hard)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_API_gives_the_same_figures(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = network.Visitor();
        var token = await network.Token(Cast.Facilitator, "content.read");

        var response = await writer.Api(HttpMethod.Post, "/readability", new { text = Hard }, token);

        Assert.Equal(200, (int)response.StatusCode);
        var json = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.InRange((double)json["fleschDouma"]!, 60, 100);
        Assert.Equal(("beschikking", "besluit"), ((string)json["jargon"]![0]!["text"]!, (string)json["jargon"]![0]!["plain"]!));
        Assert.Single(json["longSentences"]!.AsArray());
        Assert.Equal(422, (int)(await writer.Api(HttpMethod.Post, "/readability", new { text = "" }, token)).StatusCode);
        Assert.Equal(403, (int)(await writer.Api(HttpMethod.Post, "/readability", new { text = Hard }, await network.Token(Cast.Lid, "content.read"))).StatusCode);
        Assert.Equal(401, (int)(await writer.Api(HttpMethod.Post, "/readability", new { text = Hard })).StatusCode);
    }

    // Any form's token will do: the log-in page has one, and leads who is signed in to a page with one.
    static async Task<Page> Measure(Network network, Browser browser, string text)
    {
        var token = (await browser.Get("/account/inloggen")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, network.Tenant.PathBase + Panel)
        {
            Content = new FormUrlEncodedContent([new("Markdown", text), new("__RequestVerificationToken", token)]),
        });
    }
}
