using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

public sealed class OrchardRecipesTests
{
    [Theory, Engines]
    public async Task A_blog_in_the_old_dialect_is_read_and_what_was_left_is_said(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);

        var result = await Kitchen.Run(beheerder, Kitchen.Zip(Kitchen.Blog));

        result.ShouldBe(200).ShouldShow("Het recept is uitgevoerd").ShouldShow("OrchardCore.Liquid: kent het platform niet").ShouldShow("Thema TheBlogTheme is er niet")
            .ShouldShow("PageSize: kent het platform niet").ShouldShow("het onderdeel LiquidPart kent het platform niet; het blijft bewaard").ShouldShow("Kadebericht.Plek: de veldsoort GeoPointField kent het platform niet")
            .ShouldShow("van een adres op internet halen (SourceUrl) doet het platform niet").ShouldShow("1 oude versie is overgeslagen").ShouldShow("een stuk als homepage kan niet")
            .ShouldShow("Vreemd: de regel culture(\"nl\") heeft hier geen tegenhanger, dus de laag toont nergens").ShouldShow("Kadeschrijver: het recht tenants.manage kent het platform niet").ShouldShow("Administrator is hier Beheerder")
            .ShouldShow("Sjablonen in Liquid werken hier niet").ShouldShow("Zoekvragen van Orchard werken hier niet").ShouldShow("De zoekindex van dit platform bouwt zichzelf");
        var visitor = network.Visitor();
        (await visitor.Get("/kadeblog")).ShouldBe(200).ShouldShow("Kade schrijft").ShouldShow("Stil water");
        // What a file holds is text, also when it looks like an expression.
        (await visitor.Get("/kade/stil-water")).ShouldBe(200).ShouldShow("waar het water [js: uuid()] bleef staan").ShouldShow("[note: geen uitdrukking]").ShouldShow("We schrijven langs het water.");
        (await visitor.Get("/media/kade/oever.png")).ShouldBe(200);
        (await beheerder.Get("/kade/stil-water")).ShouldBe(200).ShouldNotShow("We schrijven langs het water.");
        var item = await network.Db(db => db.ContentItems.SingleAsync(i => i.ContentItemId == "4kadeberichtaaaaaaaaaaaaaa"));
        Assert.Equal(52.1, item.Parts.Json["Kadebericht"]!["Plek"]!["Latitude"]!.GetValue<double>());
        Assert.Equal("{{ Model }}", item.Parts.Text("LiquidPart", "Liquid"));
        Assert.Equal(new DateTimeOffset(2024, 3, 1, 9, 0, 0, TimeSpan.Zero), item.CreatedUtc);
    }

    [Theory, Engines]
    public async Task An_agency_site_in_the_new_dialect_has_its_pages_menu_sitemap_and_files(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);

        var result = await Kitchen.Run(beheerder, Kitchen.Zip(Kitchen.Agency));

        result.ShouldBe(200).ShouldShow("Het recept is uitgevoerd").ShouldShow("Menu: dit soort hoort bij het platform en blijft").ShouldShow("Onbekendegegevens: er is geen soort instellingen met deze naam")
            .ShouldShow("menu: ‘Kwijt’ leidt nergens heen").ShouldShow("de voorwaarde AnyConditionGroup heeft hier geen tegenhanger").ShouldShow("‘ContentTypesAdminNode’ heeft hier geen tegenhanger")
            .ShouldShow("kaart.xml: alle adressen staan hier in sitemap.xml").ShouldShow("workflows worden nog niet uitgevoerd");
        var visitor = network.Visitor();
        (await visitor.Get("/diensten/meedenken")).ShouldBe(200).ShouldShow("Wij denken mee.").ShouldShow("Op aanvraag").ShouldShow("Een uur aan de keukentafel.").ShouldNotShow("steel()");
        (await visitor.Get("/media/werk/werkplaats.png")).ShouldBe(200);
        var home = await visitor.Get("/");
        Assert.Contains(home.Document.QuerySelectorAll("nav a"), a => a.TextContent.Trim() == "Meedenken" && a.GetAttribute("href")!.EndsWith("/diensten/meedenken", StringComparison.Ordinal));
        Assert.DoesNotContain(home.Document.QuerySelectorAll("nav a"), a => a.TextContent.Trim() == "Kwijt");
        var map = (await visitor.Get("/sitemap.xml")).Html;
        Assert.Contains("/diensten/meedenken", map);
        Assert.Equal(1, map.Split("<lastmod>").Length - 1); // the pages that the network began with are not of the chosen type
        (await beheerder.Get("/beheer")).ShouldBe(200).ShouldShow("Handboek");
        (await beheerder.Get("/beheer/inhoud/typen")).ShouldShow("Dienst").ShouldNotShow("Overbodig");
        Assert.Equal(("4werkdienstversieaaaaaaaaa", "030 123 45 67"), await network.Db(async db => (
            (await db.ContentItems.SingleAsync(i => i.ContentItemId == "4werkdienstaaaaaaaaaaaaaaa")).ContentItemVersionId,
            (await db.ContentItems.SingleAsync(i => i.ContentType == "Bureaugegevens")).Parts.Text("Bureaugegevens", "Telefoon", "Text"))));
    }

    [Theory, Engines]
    public async Task A_community_site_refers_in_any_order_and_a_draft_stays_a_draft(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);

        var result = await Kitchen.Run(beheerder, Kitchen.Zip(Kitchen.Community));

        result.ShouldBe(200).ShouldShow("Elders-gemaakt").ShouldShow("Deze stap kent het platform niet");
        var visitor = network.Visitor();
        (await visitor.Get("/gebeurtenissen/zomerfeest")).ShouldBe(200).ShouldShow("Zomerfeest in Oost").ShouldShow("Muziek").ShouldShow("Anna de Boer");
        (await visitor.Get("/mensen/anna")).ShouldBe(200).ShouldShow("Anna zet de koffie.").ShouldNotShow("thee");
        Assert.Equal(["4buurtannaversieliveaaaaaa", "4buurtannaversienieuwaaaaa"], await network.Db(db => db.ContentItems.Where(i => i.ContentType == "Medewerker").OrderBy(i => i.Version).Select(i => i.ContentItemVersionId).ToListAsync()));
        Assert.Contains("uitgenodigd", (await network.MailTo("penning@buurthuis.example"))[^1].Subject);
    }

    [Theory, Engines]
    public async Task The_same_recipe_twice_changes_nothing(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);
        foreach (var recipe in new[] { Kitchen.Agency, Kitchen.Community }) await Kitchen.Run(beheerder, Kitchen.Zip(recipe));
        var before = await network.Db(db => db.ContentItems.CountAsync());

        foreach (var recipe in new[] { Kitchen.Agency, Kitchen.Community }) (await Kitchen.Run(beheerder, Kitchen.Zip(recipe))).ShouldShow("Het recept is uitgevoerd");

        Assert.Equal(before, await network.Db(db => db.ContentItems.CountAsync()));
    }
}
