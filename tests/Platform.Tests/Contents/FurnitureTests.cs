using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Contents;

/// <summary>Taxonomies, menus and widgets.</summary>
public sealed class FurnitureTests
{
    const string Taxonomies = "/beheer/inhoud/taxonomieen";
    const string Menu = "/beheer/inhoud/menu/hoofdmenu";

    [Theory, Engines]
    public async Task Five_taxonomies_stand_ready_and_a_term_that_a_writer_brings_comes_in(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var page = await facilitator.Get(Taxonomies);
        foreach (var name in new[] { "Thema", "Wet", "Doelgroep", "Regio", "Soort" }) page.ShouldShow(name);
        (await facilitator.Get(Taxonomies + "/regio")).ShouldShow("FoodValley");

        await network.With<ContentEditor, int>(async editor =>
        {
            var parts = new ContentParts();
            parts.SetTerms("Handreiking", "Thema", "thema", [new ContentTag("thema", "van-een-schrijver", "Van een schrijver")]);
            await editor.SaveAsync(null, new ContentDraft("Handreiking", Unique("Met een nieuw thema "), parts), default);
            await editor.CommitAsync(default);
            return 0;
        });
        await network.RunJobs();
        (await facilitator.Get(Taxonomies + "/thema")).ShouldShow("Van een schrijver");
    }

    [Theory, Engines]
    public async Task A_term_gets_another_name_everywhere_and_two_become_one(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        var visitor = network.Visitor();
        (await visitor.Get("/kennisbank")).ShouldShow("Kleinschaligheid");

        (await facilitator.Submit(Taxonomies + "/thema/termen/kleinschaligheid", "Naam opslaan", ("Form.Label", "Klein en dichtbij"))).ShouldShow("De term heeft een andere naam.");
        (await visitor.Get("/kennisbank")).ShouldShow("Klein en dichtbij");
        await network.RunJobs();
        var labels = await network.Db(async db => (await db.ContentItems.Where(i => i.Published && i.Json.Contains("\"kleinschaligheid\"")).ToListAsync()).Where(i => i.ContentType == "Handreiking").Select(i => i.Parts.Term("thema")!.Label).Distinct().ToList());
        Assert.Equal(["Klein en dichtbij"], labels);

        var before = await network.Db(db => db.ContentTerms.CountAsync(t => t.TermId == "zo-thuis-mogelijk" && t.Item.Published));
        var moved = await network.Db(db => db.ContentTerms.CountAsync(t => t.TermId == "kleinschaligheid" && t.Item.Published));
        (await facilitator.Submit(Taxonomies + "/thema/termen/kleinschaligheid", "Samenvoegen", ("met", "zo-thuis-mogelijk"))).ShouldShow("Samengevoegd met Zo thuis mogelijk.");
        await network.RunJobs();
        Assert.Equal(before + moved, await network.Db(db => db.ContentTerms.CountAsync(t => t.TermId == "zo-thuis-mogelijk" && t.Item.Published)));
        (await facilitator.Get(Taxonomies + "/thema")).ShouldNotShow("Klein en dichtbij");
        (await visitor.Get("/kennisbank?thema=zo-thuis-mogelijk")).ShouldBe(200).ShouldNotShow("Klein en dichtbij");
    }

    [Theory, Engines]
    public async Task Terms_are_added_ordered_and_put_below_one_another(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("Lijst");
        var page = await facilitator.Submit(Taxonomies, "Taxonomie maken", ("Label", name));
        page = await facilitator.Submit(page, "Term toevoegen", ("Label", "Een"));
        page = await facilitator.Submit(page, "Term toevoegen", ("Label", "Twee"));
        page = await facilitator.Submit(page, "Term toevoegen", ("Label", "Onder een"), ("Below", "een"));
        Assert.Equal(["Een", "Onder een", "Twee"], Terms(page));
        (await facilitator.Submit(page, "Term toevoegen", ("Label", "twee"))).ShouldBe(422).ShouldShow("Deze term staat er al.");

        Assert.Equal(["Twee", "Een", "Onder een"], Terms(await Post(facilitator, page, "termen/twee/stappen", "op")));
        Assert.Equal(["Twee", "Een", "Onder een"], Terms(await Post(facilitator, page, "termen/onder-een/stappen", "uit")));
        (await facilitator.Submit(page.Url[network.Tenant.PathBase.Length..] + "/termen/twee", "Term verwijderen")).ShouldShow("De term is verwijderd.");

        static IEnumerable<string> Terms(Page page) => page.Document.QuerySelectorAll(".sp-regels strong a").Select(a => a.TextContent);
    }

    [Theory, Engines]
    public async Task The_main_menu_follows_the_beheerder_and_the_features(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        var visitor = network.Visitor();
        var start = await Items();

        await facilitator.Submit(Menu, "Toevoegen", ("Text", "Wie zijn wij"), ("Page", "over-ons"));
        Assert.Equal([.. start, "Wie zijn wij"], await Items());
        var page = await facilitator.Get(Menu);
        var id = page.Document.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!).Single(a => page.Document.QuerySelector($"form[action='{a}'] button[value=weg]") is not null).Split('/')[^2];
        for (var i = 0; i < 12; i++) await Post(facilitator, page, $"regels/{id}/stappen", "op");
        Assert.Equal(["Wie zijn wij", .. start], await Items());

        await Post(facilitator, page, $"regels/{id}/stappen", "neer");
        await Post(facilitator, page, $"regels/{id}/stappen", "in");
        Assert.Contains((await visitor.Get("/")).Document.QuerySelectorAll("nav[aria-label=Hoofdmenu] .sp-uitklap__onder a"), a => a.TextContent == "Wie zijn wij");

        await Post(facilitator, page, "regels/m-kennisbank/stappen", "verberg");
        Assert.DoesNotContain("Kennisbank", await Items());
        (await facilitator.Submit(Menu, "Toevoegen", ("Text", "Kwaad"), ("Url", "javascript:alert(1)"))).ShouldBe(422).ShouldShow("Kies een pagina, of vul een adres in");

        async Task<List<string>> Items() => (await visitor.Get("/")).Document.QuerySelectorAll("header nav[aria-label='Hoofdmenu'].sp-nav > ul > li > a, header nav[aria-label='Meer in het hoofdmenu'] > ul > li > a").Select(a => a.TextContent.Trim()).ToList();
    }

    [Theory, Engines]
    public async Task Widgets_show_where_and_for_whom_their_layer_says(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (facilitator, visitor, lid) = (await network.As(Cast.Facilitator), network.Visitor(), await network.As(Cast.Lid));
        await Add("TextWidget", "Welkom bezoeker", ("MarkdownBodyPart.Value", "Fijn dat je kijkt."), "HomepageVisitors");
        await Add("TextWidget", "Welkom lid", ("MarkdownBodyPart.Value", "Fijn dat je er bent."), "HomepageMembers");
        await Add("LatestWidget", "Nieuwste pagina’s", ("LatestPart.ContentType", "Pagina"), "Homepage");

        (await visitor.Get("/")).ShouldShow("Fijn dat je kijkt.").ShouldNotShow("Fijn dat je er bent.").ShouldShow("Nieuwste pagina’s").ShouldShow("Veelgestelde vragen");
        (await lid.Get("/")).ShouldShow("Fijn dat je er bent.").ShouldNotShow("Fijn dat je kijkt.");
        (await visitor.Get("/kennisbank")).ShouldNotShow("Fijn dat je kijkt.");

        (await facilitator.Submit("/beheer/inhoud/widgets", "Plek toevoegen", ("Form.Title", "Kennisbank"), ("Form.PathPrefix", "/kennisbank"), ("Form.Role", "Facilitator"))).ShouldShow("Toegevoegd");
        await Add("TextWidget", "Voor facilitators", ("MarkdownBodyPart.Value", "Denk aan de herziening."), "kennisbank");
        (await facilitator.Get("/kennisbank")).ShouldShow("Denk aan de herziening.");
        (await facilitator.Get("/agenda")).ShouldNotShow("Denk aan de herziening.");
        (await lid.Get("/kennisbank")).ShouldNotShow("Denk aan de herziening.");

        var page = await facilitator.Get("/beheer/inhoud/widgets");
        var link = page.Document.QuerySelectorAll(".sp-regels a").Single(a => a.TextContent == "Welkom bezoeker").GetAttribute("href")!;
        (await facilitator.Submit(link[network.Tenant.PathBase.Length..], "Verwijderen")).ShouldShow("Terugzetten");
        (await visitor.Get("/")).ShouldNotShow("Fijn dat je kijkt.");

        async Task Add(string type, string title, (string, string) field, string layer) =>
            (await facilitator.Writes(type, title, Publish, field, ("LayerMetadata.Layer", layer), ("LayerMetadata.Zone", "Top"))).ShouldBe(200).ShouldShow("Gepubliceerd");
    }

    [Theory, Engines]
    public async Task A_widget_without_a_place_is_not_saved_and_the_api_shows_widgets_to_nobody_who_may_not(Engine engine)
    {
        var (network, visitor, token) = await ContentApiTests.With(engine, Cast.Lid);
        var facilitator = await network.As(Cast.Facilitator);
        (await facilitator.Writes("TextWidget", "Zonder plek", Publish, ("MarkdownBodyPart.Value", "Tekst."))).ShouldBe(422).ShouldShow("Kies waar en voor wie.").ShouldShow("Kies een plek.");

        var list = await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, "/content?type=Menu", token: token));
        Assert.Equal(0, (int)list["total"]!);
        var pages = await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, "/content?type=Pagina", token: token));
        Assert.True((int)pages["total"]! >= 3);
    }

    static async Task<Page> Post(Browser browser, Page page, string action, string step)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return (await browser.Send(new HttpRequestMessage(HttpMethod.Post, page.FullUrl.TrimEnd('/') + "/" + action) { Content = new FormUrlEncodedContent([new("stap", step), new("__RequestVerificationToken", token)]) })).ShouldBe(200);
    }
}
