using System.Text.Json.Nodes;
using Platform.Tests.Agenda;
using Platform.Tests.Contents;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class ThemesTests
{
    static (string, string)[] Theme(string title, string thema) =>
        [("Title", title), ("Summary", "Waarom het ertoe doet."), ("Thema", thema), ("Markdown", "## Begin hier\n\nEen inleiding.")];

    [Theory, Engines]
    public async Task A_theme_page_brings_together_what_there_is_about_a_theme(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Publishes("Een stuk over bruggen", ("NewThema", "Bruggenbouwen"));
        await network.Session(with: s => s with { Title = "Samen bruggenbouwen" });
        await (await network.As(Cast.Lid)).Submit("/forum/vragen/nieuw", "Plaatsen", ("Title", "Wie doet aan bruggenbouwen?"), ("Body", "Ik zoek een voorbeeld."));
        await network.PublishesAt("/themas/nieuw", Theme("Bruggen bouwen in de wijk", "bruggenbouwen"));

        var page = (await (await network.As(Cast.Lid)).Get("/themas/bruggen-bouwen-in-de-wijk")).ShouldBe(200);
        page.ShouldShow("Een inleiding.").ShouldShow("Een stuk over bruggen").ShouldShow("Samen bruggenbouwen").ShouldShow("Wie doet aan bruggenbouwen?");
        (await network.Visitor().Get("/themas/bruggen-bouwen-in-de-wijk")).ShouldShow("Een stuk over bruggen").ShouldShow("Samen bruggenbouwen");

        (await network.Visitor().Get("/themas")).ShouldShow("Bruggen bouwen in de wijk");
        (await network.Visitor().Get("/kennisbank")).ShouldShow("Begin bij een thema").ShouldShow("Bruggen bouwen in de wijk");
        Assert.Contains("/themas/bruggen-bouwen-in-de-wijk</loc>", (await network.Visitor().Get("/sitemap.xml")).Html);
        (await network.Visitor().Get("/zoeken?q=bruggen+wijk")).ShouldShow("Bruggen bouwen in de wijk");

        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Forum", on: false, CancellationToken.None);
        (await (await network.As(Cast.Lid)).Get("/themas/bruggen-bouwen-in-de-wijk")).ShouldBe(200).ShouldNotShow("Op het forum");
    }

    [Theory, Engines]
    public async Task A_route_is_made_step_by_step_without_a_script_and_a_member_ticks_what_is_read(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, lid, title) = (await network.As(Cast.Facilitator), await network.LogIn(Cast.Lid), Writing.Unique("Nieuw hier"));
        var (first, second) = (await network.IdOf("Een JIM: een mentor die de jongere zelf kiest"), await network.IdOf("Cijfers waar je van leert: werken met de StroomOP-monitor"));
        var form = await writer.Submit("/routes/nieuw", "Nog een stap", ("Title", title), ("Summary", "Begin hier."), ("Doelgroep", "nieuwe collega’s"), ("Markdown", "Welkom."),
            ("Steps[0].Stuk", first), ("Steps[0].Waarom", "Zo begint het."), ("Steps[1].Stuk", second), ("Steps[1].Waarom", "Daarna dit."));
        Assert.NotNull(form.Document.QuerySelector("[name='Steps[3].Stuk']"));
        form = await writer.Submit(form, "Omhoog: stap 2");
        Assert.Equal(second, form.Document.QuerySelector("[name='Steps[0].Stuk'] option[selected]")!.GetAttribute("value"));

        (await writer.Submit(form, Writing.Submit)).ShouldShow("Wacht op beoordeling").ShouldShow("Daarna dit.");
        var path = network.Below((await network.Approves(await network.IdOf(title))).Url);

        var route = (await lid.Get(path)).ShouldShow("Voor: nieuwe collega’s").ShouldShow("0 van 2 gelezen").ShouldShow("Zo begint het.");
        Assert.Equal(["Cijfers waar je van leert: werken met de StroomOP-monitor", "Een JIM: een mentor die de jongere zelf kiest"], route.Document.QuerySelectorAll(".sp-route h3").Select(h => h.TextContent.Trim()));
        (await lid.Submit(route, "Gelezen")).ShouldShow("1 van 2 gelezen");
        (await lid.Submit(path, "Gelezen")).ShouldShow("0 van 2 gelezen");
        (await network.Visitor().Get(path)).ShouldBe(200).ShouldNotShow("gelezen</span><meter");
    }

    [Theory, Engines]
    public async Task A_route_without_a_step_keeps_what_was_typed(Engine engine)
    {
        var network = await Network.Demo(engine);
        var page = await (await network.As(Cast.Facilitator)).Submit("/routes/nieuw", Writing.Draft, ("Title", "Leeg"), ("Summary", "Kort."), ("Markdown", "Tekst."), ("Steps[1].Waarom", "Zonder stuk."));

        page.ShouldBe(422).ShouldShow("Kies minstens één handreiking.").ShouldShow("Kies de handreiking bij deze uitleg.");
        Assert.Equal("Leeg", page.Document.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task Only_a_step_of_a_route_can_be_ticked_and_writing_is_for_writers(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        foreach (var path in new[] { "/themas/nieuw", "/routes/nieuw" }) (await lid.Get(path)).ShouldBe(403);
        (await lid.Get("/themas/bestaat-niet")).ShouldBe(404);
        (await lid.Get("/routes/bestaat-niet")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_api_gives_themes_and_routes_in_the_shapes_of_orchard(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Door de API");
        var step = await network.IdOf("Een JIM: een mentor die de jongere zelf kiest");
        await network.PublishesAt("/routes/nieuw", ("Title", title), ("Summary", "Kort."), ("Markdown", "Tekst."), ("Steps[0].Stuk", step), ("Steps[0].Waarom", "Daarom."));
        var (_, visitor, token) = await ContentApiTests.With(engine, Cast.Lid);

        var item = (JsonObject)await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, "/content/" + await network.IdOf(title), token: token));

        var kept = item["parts"]!["BagPart"]!["ContentItems"]![0]!;
        Assert.Equal(("Routestap", "Daarom.", step), (kept["ContentType"]!.ToString(), kept["Routestap"]!["Waarom"]!["Text"]!.ToString(), kept["Routestap"]!["Stuk"]!["ContentItemIds"]![0]!.ToString()));
    }

    [Theory, Engines]
    public async Task A_route_and_a_theme_take_a_constant_number_of_queries(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var (one, two) = (await network.IdOf("Een JIM: een mentor die de jongere zelf kiest"), await network.IdOf("Cijfers waar je van leert: werken met de StroomOP-monitor"));
        var shortRoute = await Route(one);
        var longRoute = await Route(one, two, one, two);
        await lid.Get(shortRoute);

        Assert.Equal(await Queries.Count(() => lid.Get(shortRoute)), await Queries.Count(() => lid.Get(longRoute)));

        async Task<string> Route(params string[] steps) => network.Below((await network.PublishesAt("/routes/nieuw",
            [("Title", Writing.Unique("Route")), ("Summary", "Kort."), ("Markdown", "Tekst."), .. steps.Select((s, i) => ($"Steps[{i}].Stuk", s))])).Url);
    }
}
