using Platform.Agenda.Sessions;
using Platform.Tests.Support;

namespace Platform.Tests.Agenda;

/// <summary>The agenda as people read it: list, page, feeds, and who may see what.</summary>
public sealed class AgendaPagesTests
{
    [Theory, Engines]
    public async Task An_empty_week_says_when_there_is_something_to_go_to_and_leads_there(Engine engine)
    {
        var network = await Given.Network(engine);
        var start = new DateTimeOffset(2095, 5, 11, 9, 0, 0, TimeSpan.Zero);
        var session = await network.Session(with: d => d with { StartUtc = start, EndUtc = start.AddHours(2) });
        var visitor = network.Visitor();

        var page = (await visitor.Get("/agenda/kalender?dag=2095-04-05")).ShouldShow("Niets in deze week").ShouldShow("woensdag 11 mei 2095");

        (await visitor.Get(page.Document.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Ga naar die week", StringComparison.Ordinal)).GetAttribute("href")![network.Tenant.PathBase.Length..])).ShouldShow(session.Title).ShouldNotShow("Niets in deze week");
        (await visitor.Get("/agenda/kalender?dag=2095-06-15")).ShouldShow("Niets in deze week").ShouldShow("Bekijk alles wat er komt");
    }

    [Theory, Engines]
    public async Task The_agenda_shows_what_comes_by_month_and_filters_by_kind_with_plain_links(Engine engine)
    {
        var network = await Given.Network(engine);
        var (table, mastermind) = (await network.Session(), await network.Session(with: d => d with { Type = SessionType.Mastermind }));
        var lid = await network.As(Cast.Lid);

        var all = (await lid.Get("/agenda")).ShouldBe(200).ShouldShow(SessionTime.Month(table.StartUtc));
        var link = all.Document.QuerySelectorAll("a.sp-label").Single(a => a.TextContent == "Mastermind").GetAttribute("href")!;
        var filtered = await lid.Get(new Uri(new Uri(all.FullUrl), link).ToString());

        filtered.ShouldShow(mastermind.Title).ShouldNotShow(table.Title);
        Assert.Equal("Mastermind", filtered.Document.QuerySelector("a.sp-label[aria-current]")!.TextContent);
    }

    [Theory, Engines]
    public async Task What_is_over_moves_to_the_page_of_the_past(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        await network.Starts(session, TimeSpan.FromDays(-2));
        var lid = await network.As(Cast.Lid);

        (await lid.Get("/agenda")).ShouldNotShow(session.Title);
        (await lid.Get("/agenda/geweest")).ShouldShow(session.Title);
        (await lid.Get(session.Path())).ShouldShow("Deze bijeenkomst is geweest.");
    }

    [Theory, Engines]
    public async Task A_visitor_sees_public_sessions_only(Engine engine)
    {
        var network = await Given.Network(engine);
        var (open, closed) = (await network.Session(), await network.Session(with: d => d with { Public = false }));
        var visitor = network.Visitor();

        (await visitor.Get(open.Path())).ShouldBe(200);
        (await visitor.Get(closed.Path())).ShouldBe(404);
        (await visitor.Get("/agenda")).ShouldNotShow(closed.Title);
        (await visitor.Get("/agenda/feed.ics")).ShouldNotShow(closed.Title[..30]);
        (await visitor.Get($"/agenda/{closed.Id}.ics")).ShouldBe(404);
        (await (await network.As(Cast.Lid)).Get(closed.Path())).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task The_list_of_the_agenda_shows_to_each_person_what_the_rule_of_visibility_says(Engine engine)
    {
        var network = await Given.Network(engine);
        var (open, closed, draft) = (await network.Session(), await network.Session(with: d => d with { Public = false }), await network.Session(published: false));
        var cast = new (Browser Person, bool SeesClosed, bool SeesDraft)[] { (network.Visitor(), false, false), (await network.As(Cast.Lid), true, false), (await network.As(Cast.Facilitator), true, true) };
        foreach (var (person, seesClosed, seesDraft) in cast)
        {
            var titles = await Titles(person);
            Assert.Contains(open.Title, titles);
            Assert.Equal(seesClosed, titles.Contains(closed.Title));
            Assert.Equal(seesDraft, titles.Contains(draft.Title));
        }

        // Every page of the list, however many sessions other tests have made.
        async Task<HashSet<string>> Titles(Browser person)
        {
            var all = new HashSet<string>();
            for (var page = 1; ; page++)
            {
                var found = (await person.Get($"/agenda?pagina={page}")).ShouldBe(200).Document.QuerySelectorAll(".sp-event h3").Select(h => h.TextContent).ToList();
                all.UnionWith(found);
                if (found.Count < 20) return all;
            }
        }
    }

    [Theory, Engines]
    public async Task An_old_address_leads_to_the_right_one(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();
        var lid = await network.As(Cast.Lid);

        Assert.EndsWith(session.Path(), (await lid.Get($"/agenda/{session.Id}-een-oude-titel")).Url, StringComparison.Ordinal);
        Assert.EndsWith(session.Path(), (await lid.Get($"/agenda/{session.Id}")).Url, StringComparison.Ordinal);
        (await lid.Get("/agenda/999999999-niets")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_public_feed_answers_304_until_something_changes(Engine engine)
    {
        var network = await Support.Network.New(engine, "beweging-van-nul");
        await network.Session();
        var visitor = network.Visitor();
        var first = await visitor.Get("/agenda/feed.ics");
        Assert.Equal("text/calendar", first.Response.Content.Headers.ContentType!.MediaType);
        var tag = first.Response.Headers.ETag!;

        Assert.Equal(304, await AskAgain());
        await network.Session();
        Assert.Equal(200, await AskAgain());

        async Task<int> AskAgain()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, network.Tenant.PathBase + "/agenda/feed.ics");
            request.Headers.IfNoneMatch.Add(tag);
            using var response = await visitor.Checked(request);
            return (int)response.StatusCode;
        }
    }

    [Theory, Engines]
    public async Task The_personal_feed_has_my_sessions_and_its_old_address_stops_when_I_take_a_new_one(Engine engine)
    {
        var network = await Given.Network(engine);
        var (mine, other) = (await network.Session(), await network.Session());
        var person = await network.As(Cast.Auditor);
        await person.Submit(mine.Path(), "Aanmelden");
        await person.Submit("/agenda/mijn", "persoonlijke adres");
        var address = Address(await person.Get("/agenda/mijn"));

        var feed = await network.Visitor().Get(address);
        Assert.Contains(mine.Uid, feed.Html);
        Assert.DoesNotContain(other.Uid, feed.Html);
        Assert.Contains("private", feed.Response.Headers.CacheControl!.ToString());

        var renewed = Address(await person.Submit("/agenda/mijn", "Maak een nieuw adres"));
        Assert.NotEqual(address, renewed);
        (await network.Visitor().Get(address)).ShouldBe(404);
        (await network.Visitor().Get(renewed)).ShouldBe(200);

        static string Address(Page page) => page.Document.QuerySelector("#feed")!.GetAttribute("value")!;
    }

    [Theory, Engines]
    public async Task The_calendar_is_a_table_of_whole_weeks_with_each_session_on_its_day(Engine engine)
    {
        var network = await Given.Network(engine);
        var start = new DateTimeOffset(2027, 5, 31, 22, 30, 0, TimeSpan.Zero); // half past midnight on the first of June
        var (open, closed) = (await network.Session(with: d => d with { StartUtc = start, EndUtc = start.AddHours(1) }), await network.Session(with: d => d with { Public = false, StartUtc = start, EndUtc = start.AddHours(1) }));

        var page = (await network.Visitor().Get("/agenda/kalender?dag=2027-06-02")).ShouldBe(200).ShouldShow("Juni 2027").ShouldNotShow(closed.Title);

        var cells = page.Document.QuerySelectorAll("table.sp-kalender td");
        Assert.Equal(35, cells.Length);
        Assert.Equal("maandag", page.Document.QuerySelector("table.sp-kalender th[scope=col]")!.TextContent);
        var cell = Assert.Single(cells, c => c.TextContent.Contains(open.Title, StringComparison.Ordinal));
        Assert.StartsWith("1 juni", cell.QuerySelector(".sp-kalender__dag")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(open.Title, page.Document.QuerySelector("section[aria-label=Week]")!.TextContent, StringComparison.Ordinal);
        (await network.Visitor().Get("/agenda/kalender?dag=9999-12-31")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_feed_for_readers_is_valid_XML_with_public_sessions_only(Engine engine)
    {
        var network = await Given.Network(engine);
        var (open, closed) = (await network.Session(with: d => d with { Title = "Een & ander <b>" + Guid.NewGuid() }), await network.Session(with: d => d with { Public = false }));
        await network.Starts(open, TimeSpan.FromMinutes(20)); // the first of many
        await network.Starts(closed, TimeSpan.FromMinutes(20));

        var feed = await network.Visitor().Get("/agenda/feed.rss");

        var titles = System.Xml.Linq.XDocument.Parse(feed.Html).Descendants("item").Select(i => i.Element("title")!.Value).ToList();
        Assert.Contains(open.Title, titles);
        Assert.DoesNotContain(closed.Title, titles);
    }

    [Theory, Engines]
    public async Task One_session_can_be_put_in_a_calendar(Engine engine)
    {
        var network = await Given.Network(engine);
        var session = await network.Session();

        var file = await network.Visitor().Get($"/agenda/{session.Id}.ics");

        file.ShouldBe(200);
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("METHOD:PUBLISH", file.Html);
    }

    [Theory, Engines]
    public async Task The_list_costs_the_same_number_of_queries_however_long_it_is(Engine engine)
    {
        var network = await Support.Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo");
        var lid = await network.As(Cast.Lid);
        await lid.Get("/agenda");
        var one = await Queries.Count(() => lid.Get("/agenda"));
        for (var i = 0; i < 20; i++) await network.Session();
        var full = await Queries.Count(() => lid.Get("/agenda")); // counts the pages too, now that there are two
        for (var i = 0; i < 20; i++) await network.Session();

        Assert.Equal((1, 2, 2), (one, full, await Queries.Count(() => lid.Get("/agenda"))));
    }

    [Theory, Engines]
    public async Task The_agenda_of_one_network_does_not_exist_in_another(Engine engine)
    {
        var (network, other) = (await Given.Network(engine), await Support.Network.New(engine, "beweging-van-nul"));
        var session = await network.Session();

        (await other.Visitor().Get(session.Path())).ShouldBe(404);
        (await other.Visitor().Get($"/agenda/{session.Id}.ics")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Switched_off_there_is_no_agenda(Engine engine)
    {
        var network = await Support.Network.New(engine);
        if (network.Tenant.Features.Has("Platform.Agenda")) return;

        (await network.Visitor().Get("/agenda")).ShouldBe(404);
        (await network.Visitor().Get("/agenda/feed.ics")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_recipe_brings_sessions_around_today_and_running_it_again_adds_nothing(Engine engine)
    {
        var network = await Support.Network.New(engine, "beweging-van-nul", "beweging-van-nul.demo");
        var before = await Count();
        Assert.True(before >= 12);
        (await network.Visitor().Get("/agenda")).ShouldShow("Mastermind cruciale beslissers").ShouldShow("Wachtlijst");

        await network.App.Setup.RunRecipeAsync(network.Tenant, await network.With<Platform.Kernel.Recipes.RecipeShelf, Platform.Kernel.Recipes.Recipe>(s => s.FindAsync("beweging-van-nul.demo")), CancellationToken.None);

        Assert.Equal(before, await Count());

        Task<int> Count() => network.Db(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Session>()));
    }
}
