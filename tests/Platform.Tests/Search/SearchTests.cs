using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Tests.Contents;
using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

public sealed class SearchTests
{
    [Theory, Engines]
    public async Task All_words_must_occur_and_a_title_comes_first(Engine engine)
    {
        var network = await Network.Demo(engine);
        var word = "kwokka" + Guid.NewGuid().ToString("N")[..6];
        await network.Publishes("Reünie met " + word);
        await network.Publishes(Writing.Unique("Later geschreven"), ("Markdown", $"Hier staat {word} & <b>reunie</b> in de tekst."));

        var page = (await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString($"REUNIE {word}"))).ShouldBe(200).ShouldShow("2 resultaten");

        Assert.StartsWith("Reünie met", page.Document.QuerySelector(".sp-regels strong a")!.TextContent);
        Assert.Contains(page.Document.QuerySelectorAll("mark"), m => m.TextContent == word);
        page.ShouldNotShow("<b>reunie</b>");
        (await network.Visitor().Get($"/zoeken?q={word}+bestaatniet")).ShouldShow("Niets gevonden");
    }

    [Theory, Engines]
    public async Task Drafts_and_what_was_withdrawn_are_not_found(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Vindbaar"));
        var draft = await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var search = "/zoeken?q=" + Uri.EscapeDataString(title);
        (await writer.Get(search)).ShouldShow("Niets gevonden");

        await writer.Submit(draft, "Laten beoordelen");
        await network.Approves(await network.IdOf(title));
        (await network.Visitor().Get(search)).ShouldShow("1 resultaat");
        await writer.Submit(draft.Url[network.Tenant.PathBase.Length..], "Intrekken");
        (await network.Visitor().Get(search)).ShouldShow("Niets gevonden");
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
    public async Task A_percent_sign_and_a_quote_are_ordinary_characters(Engine engine)
    {
        var network = await Network.Demo(engine);
        foreach (var query in new[] { "%", "_%_", "'; drop table", "\\", "<script>" })
            (await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString(query))).ShouldBe(200).ShouldNotShow("<script>alert");
        (await network.Visitor().Get("/zoeken?q=" + Uri.EscapeDataString("q%q%q"))).ShouldShow("Niets gevonden");
    }

    [Theory, Engines]
    public async Task The_api_gives_the_same_with_facets(Engine engine)
    {
        var (_, visitor, token) = await ContentApiTests.With(engine, Cast.Lid);
        var answer = await ContentApiTests.Json(await visitor.Api(HttpMethod.Get, "/search?q=gezin&type=handreiking", token: token));
        Assert.Equal((int)answer["total"]!, (int)answer["facets"]!["handreiking"]!);
        var first = answer["items"]![0]!;
        Assert.Equal("handreiking", first["type"]!.ToString());
        Assert.Contains("/kennisbank/", first["url"]!.ToString());
    }

    [Theory, Engines]
    public async Task A_beheerder_makes_the_index_anew(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var before = await Documents(network);
        await network.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM search_documents"));
        var beheerder = await network.LogIn(Cast.Beheerder);

        await beheerder.Submit("/beheer/zoeken", "Bouw de index opnieuw op");
        for (var i = 0; i < 100 && await Documents(network) < before; i++) // the host's own runner may have taken the job
        {
            await network.RunJobs();
            await Task.Delay(100);
        }

        Assert.Equal(before, await Documents(network));
        (await (await network.LogIn(Cast.Lid)).Get("/beheer/zoeken")).ShouldBe(403);
    }

    static Task<int> Documents(Network network) => network.Db(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM search_documents").SingleAsync());
}
