using Platform.Tests.Support;
using static Platform.Tests.Forum.ForumScenes;

namespace Platform.Tests.Forum;

public sealed class TopicsTests
{
    [Theory, Engines]
    public async Task A_member_asks_a_question_and_another_answers(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var title = Unique("Wie kent een goed format?");

        var topic = await lid.AsksAsync(title, body: "Ik zoek **iets korts**.");
        await lid2.RepliesAsync(topic, "Bij ons past het op één A4.");

        (await lid.Get("/forum/vragen")).ShouldShow(title).ShouldShow("1 reactie");
        Assert.Contains("<strong>iets korts</strong>", topic.Html, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_visitor_who_wants_to_ask_logs_in_first_and_comes_back_to_the_form(Engine engine)
    {
        var network = await Network.Demo(engine);
        var visitor = network.Visitor();
        var ask = (await visitor.Get("/forum")).Document.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Stel een vraag").GetAttribute("href")!;

        var login = (await visitor.Get("http://localhost" + ask)).ShouldShow("Welkom terug");
        var form = await visitor.Submit(login, "Inloggen", ("Email", Cast.Lid), ("Password", Cast.Password));

        Assert.Equal(ask, form.ShouldBe(200).Url);
        Assert.Contains((await (await network.As(Cast.Lid)).Get("/forum")).Document.QuerySelectorAll("main a"), a => a.TextContent.Trim() == "Stel een vraag");
    }

    [Theory, Engines]
    public async Task What_was_typed_stays_when_something_is_missing(Engine engine)
    {
        var lid = await (await Network.Demo(engine)).As(Cast.Lid);
        var page = await lid.Submit("/forum/vragen/nieuw", "Plaatsen", ("Title", ""), ("Body", "Dit is al geschreven."));
        page.ShouldBe(422).ShouldShow("Vul een titel in.").ShouldShow("Dit is al geschreven.");
    }

    [Theory, Engines]
    public async Task A_wrong_slug_leads_to_the_right_address_for_good(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Waar staat het adres?"));

        var wrong = await lid.Checked(new HttpRequestMessage(HttpMethod.Get, $"{network.Tenant.PathBase}/forum/dilemmas/{topic.TopicId()}-iets-anders?pagina=1"));

        Assert.Equal(301, (int)wrong.StatusCode);
        Assert.Equal(topic.Url + "?pagina=1", wrong.Headers.Location!.ToString());
    }

    [Theory, Engines]
    public async Task Pages_hold_twenty_posts_and_a_reply_is_found_on_its_own_page(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Hoe lang kan een gesprek zijn?"), "praktijk");
        for (var i = 1; i <= 20; i++) await lid.RepliesAsync(topic, $"Antwoord nummer {i}.");

        var second = await lid.Get(topic.FullUrl + "?pagina=2");
        second.ShouldShow("Antwoord nummer 20.").ShouldNotShow("Antwoord nummer 19.");
        Assert.EndsWith("?pagina=2", (await lid.Get($"/forum/berichten/{second.PostId("Antwoord nummer 20.")}")).Url, StringComparison.Ordinal);
        (await lid.Get(topic.FullUrl + "?pagina=3")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task New_posts_are_marked_until_they_are_read(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var topic = await lid.AsksAsync(Unique("Wat is er nieuw?"));
        await lid2.Get(topic.FullUrl);
        await lid.RepliesAsync(topic, "Een nieuw bericht.");

        Assert.Contains("Nieuw", (await lid2.Get(topic.FullUrl)).Document.QuerySelectorAll("article").Last().TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nieuw", (await lid2.Get(topic.FullUrl)).Document.QuerySelectorAll("article").Last().TextContent, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_list_filters_on_mine_followed_and_unanswered(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var (mine, theirs) = (Unique("Van mij, zonder antwoord"), Unique("Van een ander, met antwoord"));
        await lid.AsksAsync(mine);
        await lid2.RepliesAsync(await lid2.AsksAsync(theirs), "Ik weet het zelf al.");

        (await lid.Get("/forum/vragen?filter=mijn")).ShouldShow(mine).ShouldNotShow(theirs);
        (await lid2.Get("/forum/vragen?filter=gevolgd")).ShouldShow(theirs).ShouldNotShow(mine);
        (await lid.Get("/forum/vragen?filter=onbeantwoord")).ShouldShow(mine).ShouldNotShow(theirs);
    }

    [Theory, Engines]
    public async Task Only_the_author_edits_and_an_edit_shows(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (lid, lid2) = (await network.As(Cast.Lid), await network.As(Cast.Lid2));
        var topic = await lid.AsksAsync(Unique("Dit verandert nog"));
        var path = $"/forum/vragen/{topic.TopicId()}/bewerken";

        (await lid2.Get(path)).ShouldBe(404);
        var changed = await lid.Submit(path, "Opslaan", ("Body", "Een betere tekst."));

        changed.ShouldBe(200).ShouldShow("Een betere tekst.").ShouldShow("bewerkt");
    }

    [Theory, Engines]
    public async Task An_edit_of_an_old_version_is_not_saved_and_the_text_stays(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("Twee vensters open"));
        var path = $"/forum/vragen/{topic.TopicId()}/bewerken";
        var old = await lid.Get(path);
        await lid.Submit(path, "Opslaan", ("Body", "Uit het eerste venster."));

        var stale = await lid.Submit(old, "Opslaan", ("Body", "Uit het tweede venster."));

        stale.ShouldBe(409).ShouldShow("Uit het tweede venster.").ShouldShow("intussen op een andere plek gewijzigd");
        (await lid.Get(topic.FullUrl)).ShouldShow("Uit het eerste venster.");
        (await lid.Submit(stale, "Opslaan")).ShouldBe(200).ShouldShow("Uit het tweede venster.");
    }

    [Theory, Engines]
    public async Task Dangerous_markup_is_harmless(Engine engine)
    {
        var lid = await (await Network.Demo(engine)).As(Cast.Lid);
        var topic = await lid.AsksAsync(Unique("<script>alert(1)</script>"), body: "<img src=x onerror=alert(1)> [klik](javascript:alert(1))");
        topic.ShouldNotShow("<script>alert").ShouldNotShow("<img src=x").ShouldNotShow("javascript:");
    }

    [Theory, Engines]
    public async Task Visitors_log_in_first_unless_the_board_is_public(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Db(async db =>
        {
            (await db.Set<Platform.Forum.Boards.Board>().FindBySlugAsync("praktijk")).OpenToPublic(true);
            (await db.Set<Platform.Forum.Boards.Board>().FindBySlugAsync("vragen")).OpenToPublic(false);
            return await db.SaveChangesAsync();
        });
        var visitor = network.Visitor();
        var lid = await network.As(Cast.Lid);
        var open = await lid.AsksAsync(Unique("Dit mag iedereen lezen"), "praktijk");
        var closed = await lid.AsksAsync(Unique("Dit is voor leden"), "vragen");

        (await visitor.Get(open.FullUrl)).ShouldBe(200).ShouldShow("Dit mag iedereen lezen");
        Assert.Contains("/account/inloggen", (await visitor.Get(closed.FullUrl)).Url, StringComparison.Ordinal);
        (await visitor.Get("/forum")).ShouldBe(200).ShouldShow("Praktijk").ShouldNotShow("Dit is voor leden").ShouldNotShow("/forum/casuistiek");
        Assert.Contains("/account/inloggen", (await visitor.Get("/forum/casuistiek")).Url, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Reading_costs_the_same_few_queries_however_much_there_is(Engine engine)
    {
        var network = await Network.Demo(engine);
        var lid = await network.LogIn(Cast.Auditor);
        var small = await lid.AsksAsync(Unique("Een klein gesprek"), "dilemmas");
        var large = await lid.AsksAsync(Unique("Een groot gesprek"), "dilemmas");
        for (var i = 0; i < 15; i++) await lid.RepliesAsync(large, $"Nog iets: {i}");
        foreach (var page in new[] { small.FullUrl, large.FullUrl, "/forum", "/forum/dilemmas", "/forum/vragen" }) await lid.Get(page);

        var one = await Queries.Count(() => lid.Get(small.FullUrl));
        var many = await Queries.Count(() => lid.Get(large.FullUrl));

        Assert.Equal(one, many);
        Assert.InRange(many, 2, 6);
        Assert.InRange(await Queries.Count(() => lid.Get("/forum")), 2, 6);
        Assert.InRange(await Queries.Count(() => lid.Get("/forum/vragen")), 3, 6);
    }

    [Theory, Engines]
    public async Task Another_network_does_not_know_the_topic(Engine engine)
    {
        var here = await Network.Demo(engine);
        var there = await Network.New(engine, "stroomop", "stroomop.demo");
        var title = Unique("Alleen in dit netwerk");
        var topic = await (await here.As(Cast.Lid)).AsksAsync(title);
        var elsewhere = await there.As(Cast.Lid);

        (await elsewhere.Get(topic.Url[here.Tenant.PathBase.Length..])).ShouldBe(404);
        (await elsewhere.Get("/forum")).ShouldNotShow(title);
    }
}

static class BoardLookup
{
    public static async Task<Platform.Forum.Boards.Board> FindBySlugAsync(this Microsoft.EntityFrameworkCore.DbSet<Platform.Forum.Boards.Board> boards, string slug) =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(boards, b => b.Slug == slug);
}
