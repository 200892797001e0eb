using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contents.Contracts;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;

namespace Platform.Tests.Contents;

public sealed class PagesTests
{
    [Theory, Engines]
    public async Task Every_network_starts_with_three_pages_that_the_foot_of_the_page_leads_to(Engine engine)
    {
        foreach (var recipe in new[] { "stroomop", "beweging-van-nul", "regionaal-expertteam" })
        {
            var visitor = (await Network.Demo(engine, recipe)).Visitor();
            foreach (var path in new[] { "/over-ons", "/veelgestelde-vragen", "/contact" }) (await visitor.Get(path)).ShouldBe(200);
            Assert.Equal(["Over ons", "Veelgestelde vragen", "Contact"], (await visitor.Get("/")).Document.QuerySelectorAll("footer a").Select(a => a.TextContent.Trim()).Where(t => t is "Over ons" or "Veelgestelde vragen" or "Contact"));
        }
    }

    [Theory, Engines]
    public async Task A_page_is_written_previewed_published_moved_taken_off_and_brought_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (facilitator, visitor) = (await network.As(Cast.Facilitator), network.Visitor());
        var path = Unique("pagina-");

        var page = await facilitator.Writes("Pagina", "Onze aanpak", Draft, ("AutoroutePart.Value", path), ("Pagina.Summary.Value", "In het kort."), ("MarkdownBodyPart.Value", "## Zo doen we dat"));
        (await visitor.Get("/" + path)).ShouldBe(404);
        (await facilitator.Get(page.Url[network.Tenant.PathBase.Length..] + "/voorbeeld")).ShouldShow("Zo doen we dat").ShouldShow("Voorbeeld");

        page = await facilitator.Submit(page, Publish);
        var seen = (await visitor.Get("/" + path)).ShouldBe(200).ShouldShow("Zo doen we dat").ShouldShow("In het kort.");
        Assert.EndsWith("/" + path, seen.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("In het kort.", seen.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("Onze aanpak", seen.Document.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Contains("\"@type\":\"WebPage\"", seen.Document.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

        page = await facilitator.Submit(page, Publish, ("AutoroutePart.Value", path + "-nieuw"));
        var moved = await visitor.Checked(new HttpRequestMessage(HttpMethod.Get, "http://localhost" + network.Tenant.PathBase + "/" + path));
        Assert.Equal((301, $"{network.Tenant.PathBase}/{path}-nieuw"), ((int)moved.StatusCode, moved.Headers.Location?.ToString()));

        page = await facilitator.Submit(page, "Van de site halen");
        (await visitor.Get($"/{path}-nieuw")).ShouldBe(404);
        (await facilitator.Submit(page, "Verwijderen")).ShouldShow("Verwijderd");
        var bin = await facilitator.Get($"{Pieces}?staat=Deleted&q=aanpak");
        (await facilitator.Submit(bin, "Terugzetten")).ShouldShow("Teruggezet als concept");
    }

    [Theory, Engines]
    public async Task An_address_of_a_module_or_of_another_page_is_refused_with_a_reason(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);

        (await facilitator.Writes("Pagina", "Agenda", Publish)).ShouldBe(422).ShouldShow("Adressen die met /agenda beginnen, zijn van een onderdeel van het platform.");
        var refused = (await facilitator.Writes("Pagina", "Ook contact", Publish, ("AutoroutePart.Value", "/Contact/"))).ShouldBe(422).ShouldShow("Dit adres is al van ‘Contact’.");
        Assert.Equal("Ook contact", refused.Document.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        (await network.Visitor().Get("/agenda")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Two_writers_at_once_lose_nothing(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (facilitator, beheerder) = (await network.As(Cast.Facilitator), await network.As(Cast.Beheerder));
        var first = await facilitator.Writes("Pagina", Unique("Samen "), Draft, ("MarkdownBodyPart.Value", "Begin."));
        var second = await beheerder.Get(first.Url[network.Tenant.PathBase.Length..]);

        await facilitator.Submit(first, Draft, ("MarkdownBodyPart.Value", "Tekst van de facilitator."));
        var conflict = await beheerder.Submit(second, Draft, ("MarkdownBodyPart.Value", "Tekst van de beheerder."));

        conflict.ShouldBe(409).ShouldShow("Tekst van de facilitator.").ShouldShow("Tekst van de beheerder.");
        (await beheerder.Submit(conflict, Draft)).ShouldBe(200).ShouldShow("Versie 3");
    }

    [Theory, Engines]
    public async Task A_list_shows_what_is_below_it_page_by_page_and_as_a_feed(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var piece = await facilitator.MakesType(Unique("Bericht"));
        var list = await facilitator.MakesType(Unique("Berichten"));
        await facilitator.Submit($"{Types}/{list}", "Onderdeel toevoegen", ("part", "ListPart"));
        await facilitator.Submit($"{Types}/{list}/onderdelen/ListPart", "Opslaan", ("Settings.ContainedContentTypes", piece), ("Settings.PageSize", "2"));
        var path = Unique("nieuws-");
        var home = await facilitator.Writes(list, "Al het nieuws", Publish, ("AutoroutePart.Value", path));
        var (visitor, id) = (network.Visitor(), home.Url.Split('/')[^1]);
        (await visitor.Get("/" + path)).ShouldShow("Hier staat nog niets");
        home.ShouldShow("toevoegen");

        foreach (var title in new[] { "Eerste", "Tweede", "Derde" }) (await facilitator.Submit($"{Pieces}/nieuw/{piece}?lijst={id}", Publish, ("Title", title + " bericht"))).ShouldBe(200);
        await facilitator.Submit($"{Pieces}/nieuw/{piece}?lijst={id}", Draft, ("Title", "Nog niet klaar"));

        (await visitor.Get("/" + path)).ShouldShow("Derde bericht").ShouldShow("Tweede bericht").ShouldNotShow("Eerste bericht").ShouldNotShow("Nog niet klaar");
        (await visitor.Get($"/{path}?pagina=2")).ShouldShow("Eerste bericht");
        var below = (await visitor.Get($"/{path}/eerste-bericht")).ShouldBe(200);
        Assert.Contains(below.Document.QuerySelectorAll(".sp-kruimels a"), a => a.TextContent == "Al het nieuws");
        var feed = await visitor.Checked(new HttpRequestMessage(HttpMethod.Get, $"http://localhost{network.Tenant.PathBase}/{path}/feed.xml"));
        Assert.Equal("application/rss+xml", feed.Content.Headers.ContentType!.MediaType);
        Assert.Equal(3, System.Xml.Linq.XDocument.Parse(await feed.Content.ReadAsStringAsync()).Descendants("item").Count());
    }

    [Theory, Engines]
    public async Task A_list_of_items_costs_the_same_whatever_stands_in_it(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        await facilitator.Get(Pieces);
        var few = await Queries.Count(() => facilitator.Get(Pieces));
        for (var i = 0; i < 12; i++) await facilitator.Writes("Pagina", $"Pagina nummer {i}", Publish);
        Assert.Equal(few, await Queries.Count(() => facilitator.Get(Pieces)));

        (await facilitator.Get($"{Pieces}?q=nummer+7")).ShouldShow("Pagina nummer 7").ShouldNotShow("Pagina nummer 6");
        (await facilitator.Get($"{Pieces}?soort=Pagina&staat=Draft")).ShouldShow("Niets gevonden");
    }

    [Theory, Engines]
    public async Task An_imported_item_keeps_what_nobody_knows_and_shows_it_to_who_edits(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var page = await facilitator.Writes("Pagina", Unique("Vreemd "), Draft, ("MarkdownBodyPart.Value", "Tekst."));
        var id = page.Url.Split('/')[^1];
        await network.With<ContentEditor, int>(async editor =>
        {
            var latest = (await editor.LatestAsync(id, default))!;
            var parts = latest.Parts;
            parts.Json["GeheimPart"] = new System.Text.Json.Nodes.JsonObject { ["Diep"] = 42 };
            await editor.SaveAsync(latest, new ContentDraft("Pagina", latest.DisplayText, parts), default);
            await editor.CommitAsync(default);
            return 0;
        });

        var edit = (await facilitator.Get($"{Pieces}/{id}")).ShouldShow("GeheimPart");
        await facilitator.Submit(edit, Draft, ("MarkdownBodyPart.Value", "Andere tekst."));
        var item = await network.Db(db => db.ContentItems.SingleAsync(i => i.ContentItemId == id && i.Latest));
        Assert.Equal(("42", "Andere tekst."), (item.Parts.Text("GeheimPart", "Diep"), item.Parts.Markdown));
    }

    [Theory, Engines]
    public async Task Found_by_the_words_of_its_fields_and_gone_when_the_module_is_off(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        var type = await facilitator.MakesType("Verhaal");
        await facilitator.AddsField(type, "TextField", "Held");
        await facilitator.Writes(type, "Een goed verhaal", Publish, ($"{type}.Held.Value", "Zwaluwstaart"));
        var visitor = network.Visitor();
        (await visitor.Get("/zoeken?q=zwaluwstaart")).ShouldShow("Een goed verhaal");
        (await visitor.Get("/een-goed-verhaal")).ShouldBe(200);
        var catalog = network.App.Services.GetRequiredService<ModuleCatalog>();

        await network.App.Services.GetRequiredService<TenantStore>().ChangeAsync(network.Name, t => t.Features = catalog.Complete(["Platform.Site", "Platform.Members"]).Key);

        (await visitor.Get("/een-goed-verhaal")).ShouldBe(404);
        (await visitor.Get("/")).ShouldBe(200);
    }
}
