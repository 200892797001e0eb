using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Tests.Contents;
using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

public sealed class SearchTests
{
    [Theory, Engines]
    public async Task What_has_all_words_in_its_title_comes_first_and_is_marked(Engine engine)
    {
        var network = await Network.Demo(engine);
        var word = Given.Word();
        await network.Publishes("Reünie met " + word);
        await network.Publishes(Writing.Unique("Later geschreven"), ("Markdown", $"Hier staat {word} & <b>reunie</b> in de tekst. {string.Concat(Enumerable.Repeat("Er staat nog veel meer over andere dingen. ", 40))}"));

        var page = (await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString($"REUNIE {word}"))).ShouldBe(200);

        Assert.StartsWith("Reünie met", Given.Titles(page)[0]);
        Assert.StartsWith("Later geschreven", Given.Titles(page)[1]);
        Assert.Contains(page.Document.QuerySelectorAll("mark"), m => m.TextContent == word);
        Assert.Contains(page.Document.QuerySelectorAll("mark"), m => m.TextContent == "Reünie");
        page.ShouldNotShow("<b>reunie</b>");
        Assert.Equal($"REUNIE {word}", page.Document.QuerySelector("#zoek-q")!.GetAttribute("value"));
    }

    [Theory, Engines]
    public async Task A_professional_finds_a_guide_in_all_the_ways_that_people_ask(Engine engine)
    {
        var network = await Network.Demo(engine);
        foreach (var (question, title) in new[]
        {
            ("kleinschaligheid", "Kleinschalig wonen"), // another form
            ("schaligheid mentor", "Een JIM"), // half a compound that is none, and a word
            ("wachtlijst", "Wachten zonder stilte"), // a compound
            ("handtekening mastermind", "Wat de mastermind met mijn handtekening deed"),
            ("JIM", "Een JIM"), // an abbreviation
            ("suicidaliteid", "praten over suïcidaliteit"), // a typing error
            ("wat doe ik terwijl een gezin op hulp wacht?", "Wachten zonder stilte"), // a whole question
            ("zelfmoord", "praten over suïcidaliteit"), // a synonym
        })
        {
            var titles = Given.Titles(await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString(question)));
            Assert.True(titles.Take(5).Any(t => t.Contains(title, StringComparison.OrdinalIgnoreCase)), $"'{question}' gave {string.Join("; ", titles.Take(5))}");
        }
    }

    [Theory, Engines]
    public async Task Words_between_quotes_must_stand_next_to_each_other(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (one, two) = (Given.Word(), Given.Word());
        await network.Publishes(Writing.Unique("Samen"), ("Markdown", $"Hier staat {one} {two} naast elkaar."));
        await network.Publishes(Writing.Unique("Los"), ("Markdown", $"Hier staat {two}, en verderop {one}."));

        Assert.Equal(2, Given.Titles(await network.Visitor().Get($"/zoeken?q={one}+{two}")).Count);
        Assert.StartsWith("Samen", Assert.Single(Given.Titles(await network.Visitor().Get($"/zoeken?q=%22{one}+{two}%22"))));
    }

    [Theory, Engines]
    public async Task Drafts_and_what_was_withdrawn_are_not_found(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Vindbaar") + " " + Given.Word());
        var draft = await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var search = "/zoeken?q=" + Uri.EscapeDataString(title);
        Assert.DoesNotContain(title, Given.Titles(await writer.Get(search)));

        await writer.Submit(draft, "Laten beoordelen");
        await network.Approves(await network.IdOf(title));
        Assert.Equal(title, Given.Titles(await network.Visitor().Get(search))[0]);
        await writer.Submit(draft.Url[network.Tenant.PathBase.Length..], "Intrekken");
        Assert.DoesNotContain(title, Given.Titles(await network.Visitor().Get(search)));
    }

    [Theory, Engines]
    public async Task Members_are_found_by_members_only_also_in_the_counts(Engine engine)
    {
        var network = await Network.Demo(engine);
        var name = await network.Db(db => db.Set<Platform.Members.Contracts.Member>().Where(m => m.Email == Cast.Lid2).Select(m => m.DisplayName).SingleAsync());
        var search = "/zoeken?q=" + Uri.EscapeDataString(name);

        (await network.Visitor().Get(search)).ShouldNotShow("Deelnemers <span>");
        Assert.Contains("Deelnemers", (await (await network.As(Cast.Lid)).Get(search)).Text);
    }

    [Theory, Engines]
    public async Task No_result_count_or_suggestion_tells_of_what_somebody_may_not_see(Engine engine)
    {
        var network = await Network.Demo(engine);
        var word = "geheimenis" + Given.Word();
        await network.Indexes("topic", 900_000 + Random.Shared.Next(90_000), "Alleen voor leden " + word, "", SearchAudience.Members);

        foreach (var question in new[] { word, word.Remove(12, 1) }) // as it is written, and with a typing error
        {
            var visitor = await network.Visitor().Get("/zoeken?q=" + question);
            Assert.Empty(Given.Titles(visitor));
            visitor.ShouldNotShow("Bedoelde je").ShouldShow("Niets gevonden");
            Assert.Contains(word, Given.Titles(await (await network.As(Cast.Lid)).Get("/zoeken?q=" + question))[0]);
        }
        (await (await network.As(Cast.Lid)).Get("/zoeken?q=" + word.Remove(12, 1))).ShouldShow("Bedoelde je " + word);
        Assert.DoesNotContain(word, (await network.Visitor().Get("/zoeken/suggesties?q=" + word[..14])).Html);
        Assert.Contains(word, (await (await network.As(Cast.Lid)).Get("/zoeken/suggesties?q=" + word[..14])).Html);
    }

    [Theory, Engines]
    public async Task A_word_that_is_gone_is_no_suggestion_any_more(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (word, id) = ("vergankelijk" + Given.Word(), 900_000 + Random.Shared.Next(90_000));
        await network.Indexes("pagina", id, word, "", SearchAudience.Public);
        (await network.Visitor().Get("/zoeken?q=" + word.Remove(14, 1))).ShouldShow("Bedoelde je " + word);

        await network.With<IServiceProvider, int>(async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            await db.InTransactionAsync(() => services.GetRequiredService<ISearchIndex>().RemoveAsync(db, new SearchKey("pagina", id), CancellationToken.None));
            return 0;
        });
        (await network.Visitor().Get("/zoeken?q=" + word.Remove(14, 1))).ShouldNotShow("Bedoelde je");
    }

    [Theory, Engines]
    public async Task A_filter_is_a_link_that_narrows_the_results_and_can_be_taken_away(Engine engine)
    {
        var network = await Network.Demo(engine);
        var word = Given.Word();
        await network.Indexes("handreiking", 800_001 + Random.Shared.Next(90_000), word + " een", "", SearchAudience.Public, new SearchFacet("wet", "Jeugdwet"), new SearchFacet("regio", "Twente"));
        await network.Indexes("session", 800_001 + Random.Shared.Next(90_000), word + " twee", "", SearchAudience.Public, new SearchFacet("wet", "Wmo"), new SearchFacet("regio", "Twente"));

        var all = await network.Visitor().Get("/zoeken?q=" + word);
        Assert.Equal(2, Given.Titles(all).Count);
        var link = all.Document.QuerySelectorAll("nav[aria-label=Filters] a").Single(a => a.TextContent == "Jeugdwet").GetAttribute("href")!;
        var law = await network.Visitor().Get(link[network.Tenant.PathBase.Length..]);
        Assert.Equal(word + " een", Assert.Single(Given.Titles(law)));
        law.ShouldShow("1 resultaat").ShouldShow("Jeugdwet weghalen");
        Assert.Equal(word + " twee", Assert.Single(Given.Titles(await network.Visitor().Get($"/zoeken?q={word}&soort=session"))));
        (await network.Visitor().Get($"/zoeken?q={word}&wet=Wlz")).ShouldShow("Zonder filters zijn er wel resultaten");
        Assert.Equal(2, Given.Titles(await network.Visitor().Get($"/zoeken?q={word}&periode=maand&regio=Twente")).Count);
    }

    [Theory, Engines]
    public async Task Somebody_who_types_sees_the_best_results_at_once(Engine engine)
    {
        var network = await Network.Demo(engine);
        var typed = (await network.Visitor().Get("/zoeken/suggesties?q=kleinsch")).ShouldBe(200);
        Assert.Contains("Kleinschalig wonen", typed.Html);
        Assert.DoesNotContain("<html", typed.Html);
        Assert.Equal("", (await network.Visitor().Get("/zoeken/suggesties?q=k")).Html.Trim());
    }

    [Theory, Engines]
    public async Task What_nobody_found_is_listed_for_the_facilitator_without_who_asked(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (word, lid) = (Given.Word(), await network.As(Cast.Lid));
        await lid.Get("/zoeken?q=" + word);
        await lid.Get("/zoeken?q=" + word.ToUpperInvariant());
        await lid.Get($"/zoeken?q={word}%40voorbeeld.example");

        var facilitator = await network.As(Cast.Facilitator);
        var list = await facilitator.Get("/beheer/niet-gevonden");
        list.ShouldShow(word).ShouldShow("2 keer").ShouldNotShow("@voorbeeld.example");
        await facilitator.Submit(list, "Afgehandeld: " + word);
        (await facilitator.Get("/beheer/niet-gevonden")).ShouldNotShow($"<strong>{word}");
        (await lid.Get("/beheer/niet-gevonden")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task Signs_are_ordinary_characters(Engine engine)
    {
        var network = await Network.Demo(engine);
        foreach (var query in new[] { "%", "_%_", "'; drop table", "\\", "<script>", "\"", "\"\"", "{0}", "de het een" })
            (await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString(query))).ShouldBe(200).ShouldNotShow("<script>alert");
    }

    [Theory, Engines]
    public async Task The_api_gives_the_same_ranking_as_the_page_with_facets(Engine engine)
    {
        var (network, visitor, token) = await ContentApiTests.With(engine, Cast.Lid);
        var answer = await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, "/search?q=gezin&type=handreiking", token: token));
        Assert.Equal((int)answer["total"]!, (int)answer["facets"]!["handreiking"]!);
        var items = answer["items"]!.AsArray();
        Assert.Equal("handreiking", items[0]!["type"]!.ToString());
        Assert.Contains("/kennisbank/", items[0]!["url"]!.ToString());
        Assert.Equal(items.Select(i => (double)i!["score"]!).OrderDescending(), items.Select(i => (double)i!["score"]!));
        Assert.Equal(Given.Titles(await (await network.As(Cast.Lid)).Get("/zoeken?q=gezin&soort=handreiking")), items.Select(i => i!["title"]!.ToString()));
    }

    [Theory, Engines]
    public async Task What_is_added_through_the_api_is_found_through_it(Engine engine)
    {
        var (_, visitor, token) = await ContentApiTests.With(engine, Cast.Beheerder);
        var word = Given.Word();
        var made = await ContentApiTests.Json(await visitor.Api(HttpMethod.Post, "/content", new { contentType = "Pagina", displayText = "Over " + word, markdown = $"Deze bladzijde gaat over {word} in gezinnen.", published = true }, token));
        Assert.True((bool)made["published"]!);

        var item = Assert.Single((await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, $"/search?q={word}+gezin&page=1", token: token)))["items"]!.AsArray(), i => i!["title"]!.ToString().Contains(word));
        Assert.Contains("in gezinnen", item!["snippet"]!.ToString());
        Assert.Contains(made["slug"]!.ToString(), item["url"]!.ToString());
        Assert.Equal("pagina", item["type"]!.ToString());
    }

    [Theory, Engines]
    public async Task A_page_of_results_takes_as_many_queries_as_a_page_with_one(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (word, lid) = (Given.Word(), await network.As(Cast.Lid));
        await network.Indexes("pagina", 700_000 + Random.Shared.Next(90_000), word, "", SearchAudience.Public);
        await lid.Get("/zoeken?q=gezin");

        var one = await Queries.Count(() => lid.Get("/zoeken?q=" + word));
        var many = await Queries.Count(() => lid.Get("/zoeken?q=gezin"));
        Assert.True(many <= one + 1, $"{many} queries for a full page, {one} for one result."); // the dictionary spares the first a look at the spelling
    }

    [Theory, Engines]
    public async Task Who_finds_nothing_sees_what_others_opened_most_but_only_what_is_for_her(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Indexes("handreiking", 900_001, "Gelezen handreiking", "", SearchAudience.Public);
        await network.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE search_docs SET \"Url\" = '/kennisbank/gelezen' WHERE \"EntityId\" = 900001"));
        await network.Indexes("topic", 900_002, "Besloten gesprek", "", SearchAudience.Members);
        await network.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE search_docs SET \"Url\" = '/forum/besloten' WHERE \"EntityId\" = 900002"));
        var (visitor, lid) = (network.Visitor(), await network.LogIn(Cast.Lid));
        (await visitor.Get("/zoeken?q=" + Given.Word())).ShouldShow("Nieuw in dit netwerk");

        Assert.Equal(204, await Opens(visitor, "/kennisbank/gelezen"));
        Assert.Equal(404, await Opens(visitor, "/forum/besloten"));
        Assert.Equal(404, await Opens(visitor, "/bestaat/niet"));
        for (var i = 0; i < 2; i++) Assert.Equal(204, await Opens(lid, "/forum/besloten"));

        (await visitor.Get("/zoeken?q=" + Given.Word())).ShouldShow("Veel gelezen").ShouldShow("Gelezen handreiking").ShouldNotShow("Besloten gesprek");
        var tips = (await lid.Get("/zoeken?q=" + Given.Word())).Document.QuerySelectorAll("section[aria-labelledby=h-lezen] a").Select(a => a.TextContent);
        Assert.Equal(["Besloten gesprek", "Gelezen handreiking"], tips);

        async Task<int> Opens(Browser who, string url)
        {
            var here = new Uri((await who.Get("/zoeken?q=gelezen")).FullUrl);
            return (await who.Send(new HttpRequestMessage(HttpMethod.Post, new Uri(here, network.Tenant.PathBase + "/zoeken/geopend")) { Content = new FormUrlEncodedContent([new("url", url)]) })).Status;
        }
    }

    [Theory, Engines]
    public async Task Beside_a_guide_stand_the_conversations_and_sessions_about_it_that_the_reader_may_see(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (title, id) = ($"Samen {Given.Word()} {Given.Word()}", Random.Shared.NextInt64(1_000_000, 9_000_000));
        var path = network.Below((await network.Publishes(title)).Url);
        await network.Indexes("topic", id, title + ", wie doet dat?", "", SearchAudience.Public);
        await network.Indexes("casus", id, title + ", een casus", "", SearchAudience.Members);
        var later = (await network.Visitor().Get(path)).Document.QuerySelector("[data-later]")!;
        Assert.Contains("/zoeken?q=", later.QuerySelector("a")!.GetAttribute("href")); // without JavaScript
        var related = network.Below(later.GetAttribute("data-later")!);

        Assert.Equal([title + ", wie doet dat?"], Links(await network.Visitor().Get(related)));
        Assert.Equal([title + ", een casus", title + ", wie doet dat?"], Links(await (await network.As(Cast.Lid)).Get(related)).Order());
        (await network.Visitor().Get("/zoeken/verwant?q=" + Given.Word())).ShouldBe(204);

        static IEnumerable<string> Links(Page page) => page.Document.QuerySelectorAll("li a").Select(a => a.TextContent);
    }
}
