using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class ReadingTests
{
    const string Article = "/kennisbank/wachten-zonder-stilte";

    [Theory, Engines]
    public async Task Anybody_reads_a_published_handreiking_with_its_contents_list_author_and_sources(Engine engine)
    {
        var network = await Network.Demo(engine);
        (await network.Visitor().Get("/kennisbank?q=wachten+zonder+stilte")).ShouldBe(200).ShouldShow("Wachten zonder stilte");

        var page = (await network.Visitor().Get(Article)).ShouldBe(200).ShouldShow("Wachten zonder stilte").ShouldShow("Op deze pagina");

        var anchors = page.Document.QuerySelectorAll(".sp-inhoud a").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.True(anchors.Count >= 3);
        Assert.All(anchors, a => Assert.NotNull(page.Document.GetElementById(a)));
        Assert.NotEmpty(page.Document.QuerySelectorAll("article .sp-kader a[href^=http]"));
        Assert.Contains("facilitator", page.Document.QuerySelector(".sp-paginakop .sp-meta")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(network.Tenant.PathBase + Article, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("meta[property='og:title']"));
    }

    [Theory, Engines]
    public async Task Filters_are_links_and_their_counts_are_right(Engine engine)
    {
        var network = await Network.Demo(engine);
        var list = await network.Visitor().Get("/kennisbank");
        var story = list.Document.QuerySelectorAll("nav[aria-label=Soort] a").Single(a => a.TextContent.Contains("Praktijkverhaal"));
        var count = int.Parse(story.QuerySelector("span")!.TextContent);

        var filtered = (await network.Visitor().Get(story.GetAttribute("href")![network.Tenant.PathBase.Length..])).ShouldBe(200);

        Assert.Equal(count, filtered.Document.QuerySelectorAll(".sp-kaart").Length);
        Assert.All(filtered.Document.QuerySelectorAll(".sp-kaart .sp-type"), t => Assert.Equal("Praktijkverhaal", t.TextContent));
        (await network.Visitor().Get("/kennisbank?thema=bestaat-niet")).ShouldShow("Niets gevonden");
    }

    [Theory, Engines]
    public async Task The_text_filter_looks_in_titles_and_summaries(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Publishes("Wiebelende krukken", ("Summary", "Over zitten in een onrustige kamer."));
        await network.Publishes("Iets heel anders");

        (await network.Visitor().Get("/kennisbank?q=onrustige+KRUKKEN")).ShouldShow("Wiebelende krukken").ShouldNotShow("Iets heel anders");
    }

    [Theory, Engines]
    public async Task The_list_and_the_reading_page_take_a_constant_number_of_queries(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var lid = await network.LogIn(Cast.Lid);
        await network.Publishes("Eerste stuk");
        await lid.Get("/kennisbank");
        var (list, article) = (await Queries.Count(() => lid.Get("/kennisbank")), await Queries.Count(() => lid.Get("/kennisbank/eerste-stuk")));

        for (var i = 2; i <= 8; i++) await network.Publishes($"Stuk {i}");

        Assert.Equal(list, await Queries.Count(() => lid.Get("/kennisbank")));
        Assert.Equal(article, await Queries.Count(() => lid.Get("/kennisbank/eerste-stuk")));
    }

    [Theory, Engines]
    public async Task A_member_saves_a_handreiking_and_finds_it_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Bewaar mij");
        var read = await network.Publishes(title);
        var path = new Uri(read.FullUrl).AbsolutePath[network.Tenant.PathBase.Length..];
        var lid = await network.As(Cast.Lid2);

        await lid.Submit(path, "Bewaren");
        (await lid.Get("/mijn/bewaard")).ShouldShow(title);
        (await (await network.As(Cast.Lid)).Get("/mijn/bewaard")).ShouldNotShow(title);

        await lid.Submit(path, "Bewaard");
        (await lid.Get("/mijn/bewaard")).ShouldNotShow(title);
    }

    [Theory, Engines]
    public async Task A_visitor_who_wants_to_save_is_asked_to_log_in(Engine engine)
    {
        var network = await Network.Demo(engine);
        var page = await network.Visitor().Get("/mijn/bewaard");
        Assert.Contains("/account/inloggen", page.Url);
    }

    [Theory, Engines]
    public async Task The_sitemap_lists_what_is_published_and_no_draft(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);
        var (open, closed) = (Writing.Unique("In de sitemap"), Writing.Unique("Nog niet in de sitemap"));
        await network.Publishes(open);
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(closed));

        var map = (await network.Visitor().Get("/sitemap.xml")).ShouldBe(200);

        Assert.Contains("/kennisbank/" + open.ToLowerInvariant().Replace(' ', '-'), map.Html);
        Assert.Contains($"{network.Tenant.PathBase}/kennisbank</loc>", map.Html);
        Assert.DoesNotContain("nog-niet", map.Html);
    }

    [Theory, Engines]
    public async Task Another_network_and_a_network_without_kennisbank_answer_404(Engine engine)
    {
        var network = await Network.New(engine, "beweging-van-nul");
        (await network.Visitor().Get(Article)).ShouldBe(404);
        (await network.Visitor().Get("/kennisbank")).ShouldBe(200);

        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Knowledge", on: false, CancellationToken.None);
        (await network.Visitor().Get("/kennisbank")).ShouldBe(404);
    }
}
