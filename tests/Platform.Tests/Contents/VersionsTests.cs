using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Contents;

public sealed class VersionsTests
{
    [Theory, Engines]
    public async Task Two_versions_are_compared_word_by_word_with_words_for_who_listens(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Vergelijk"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title, ("Markdown", "Bel eerst de ouders.")));
        var id = await network.IdOf(title);
        await writer.Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Draft, ("Markdown", "Bel eerst de jongere."), ("Summary", "Nu korter."));

        var page = (await writer.Get($"/inhoud/{id}/versies/vergelijken?van=1&naar=2")).ShouldBe(200);

        Assert.Contains("[weg: ouders]", page.Document.QuerySelectorAll("div.sp-verschil del").Select(d => d.TextContent));
        Assert.Contains("[nieuw: jongere]", page.Document.QuerySelectorAll("div.sp-verschil ins").Select(d => d.TextContent));
        Assert.Equal(["Samenvatting", "Tekst"], page.Document.QuerySelectorAll("main section h2").Select(h => h.TextContent));
    }

    [Theory, Engines]
    public async Task A_restored_version_is_a_new_one_and_nothing_is_lost(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Terug"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title, ("Markdown", "Eerste.")));
        var id = await network.IdOf(title);
        await writer.Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Draft, ("Markdown", "Tweede."));

        (await writer.Submit($"/inhoud/{id}/versies/1", "Deze versie terugzetten")).ShouldBe(200).ShouldShow("Eerste.");

        (await writer.Get($"/inhoud/{id}/versies")).ShouldShow("Versie 3").ShouldShow("Versie 2");
        (await writer.Get($"/inhoud/{id}/versies/2")).ShouldShow("Tweede.");
    }

    [Theory, Engines]
    public async Task Versions_are_for_who_may_read_drafts(Engine engine)
    {
        var network = await Network.Demo(engine);
        var title = Writing.Unique("Besloten");
        await network.Publishes(title);
        var versions = $"/inhoud/{await network.IdOf(title)}/versies";

        foreach (var path in new[] { versions, versions + "/1", versions + "/vergelijken?van=1&naar=1" })
        {
            (await (await network.As(Cast.Lid)).Get(path)).ShouldBe(404);
            (await (await network.As(Cast.Moderator)).Get(path)).ShouldBe(200);
        }
        (await (await network.As(Cast.Facilitator)).Get("/inhoud/bestaatniet/versies")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_list_of_versions_takes_a_constant_number_of_queries(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Veel versies"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title));
        var id = await network.IdOf(title);
        await writer.Get($"/inhoud/{id}/versies");
        var one = await Queries.Count(() => writer.Get($"/inhoud/{id}/versies"));
        for (var i = 0; i < 4; i++) await writer.Submit($"/kennisbank/concepten/{id}/bewerken", Writing.Draft);

        Assert.Equal(one, await Queries.Count(() => writer.Get($"/inhoud/{id}/versies")));
    }
}
