using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Knowledge.PlainWords;
using Platform.Tests.Support;

namespace Platform.Tests.Knowledge;

public sealed class PlainWordsTests
{
    const string List = "/beheer/gewone-woorden";
    const string New = List + "/nieuw";

    [Theory, Engines]
    public async Task A_facilitator_adds_changes_removes_and_takes_back_a_word(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, word) = (await network.LogIn(Cast.Facilitator), Writing.Unique("vakjargon"));

        (await writer.Submit(New, "Toevoegen", ("Word", word), ("Plain", "gewone taal"), ("Note", "Altijd."))).ShouldBe(200).ShouldShow($"‘{word}’ is opgeslagen").ShouldShow("gewone taal").ShouldShow("Altijd.").ShouldShow("1 woord");
        (await writer.Submit($"{List}/{await IdOf(network, word)}", "Opslaan", ("Plain", "simpele taal"))).ShouldShow("simpele taal").ShouldNotShow("gewone taal<");
        var removed = (await writer.Submit($"{List}?q={word}", "Verwijderen van " + word)).ShouldShow($"‘{word}’ is verwijderd").ShouldShow("Niets gevonden");
        (await writer.Get($"{List}/{await IdOf(network, word)}")).ShouldBe(404);

        (await writer.Submit(removed, "Terugzetten")).ShouldShow("staat weer in de lijst").ShouldShow("simpele taal");
    }

    [Theory, Engines]
    public async Task A_word_that_was_removed_can_be_added_again_with_another_text(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, word) = (await network.LogIn(Cast.Facilitator), Writing.Unique("terugwoord"));
        await writer.Submit(New, "Toevoegen", ("Word", word), ("Plain", "eerst"));
        await writer.Submit($"{List}?q={word}", "Verwijderen van " + word);

        (await writer.Submit(New, "Toevoegen", ("Word", word.ToUpperInvariant()[..1] + word[1..]), ("Plain", "daarna"))).ShouldBe(200).ShouldShow("daarna");
    }

    [Theory, Engines]
    public async Task A_word_stands_in_the_list_once_and_what_was_typed_stays(Engine engine)
    {
        var network = await Network.Demo(engine);
        var writer = await network.As(Cast.Facilitator);

        var page = await writer.Submit(New, "Toevoegen", ("Word", " Beschíkking "), ("Plain", "iets anders"));

        page.ShouldBe(422).ShouldShow("Dit woord staat al in de lijst.");
        Assert.Equal("iets anders", page.Document.QuerySelector("#Plain")!.GetAttribute("value"));
        (await writer.Submit(New, "Toevoegen", ("Word", "..."), ("Plain", "x"))).ShouldBe(422).ShouldShow("Vul een woord in.");
        (await writer.Submit(New, "Toevoegen", ("Word", "iets"), ("Plain", ""))).ShouldBe(422).ShouldShow("Vul in wat je liever schrijft.");
        Assert.False(await network.Db(db => db.Set<PlainWord>().AnyAsync(w => w.Word == "iets")));
    }

    [Theory, Engines]
    public async Task Of_two_who_change_a_word_at_once_the_second_sees_both_texts(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, colleague, word) = (await network.As(Cast.Facilitator), await network.As(Cast.Beheerder), Writing.Unique("tegelijkwoord"));
        await writer.Submit(New, "Toevoegen", ("Word", word), ("Plain", "begin"));
        var mine = await writer.Get($"{List}/{await IdOf(network, word)}");
        await colleague.Submit($"{List}/{await IdOf(network, word)}", "Opslaan", ("Plain", "van de collega"));

        var page = await writer.Submit(mine, "Opslaan", ("Plain", "van mij"));

        page.ShouldBe(409).ShouldShow("van de collega");
        Assert.Equal("van mij", page.Document.QuerySelector("#Plain")!.GetAttribute("value"));
        (await writer.Submit(page, "Opslaan")).ShouldBe(200).ShouldShow("van mij");
    }

    [Theory, Engines]
    public async Task A_word_of_the_network_is_found_in_a_text_at_once(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (writer, title) = (await network.As(Cast.Facilitator), Writing.Unique("Met eigen woord"));
        await writer.Submit(New, "Toevoegen", ("Word", "flapperkast"), ("Plain", "kastje"));
        await writer.Submit(Writing.New, Writing.Draft, Writing.Text(title, ("Markdown", "Er staan twee flapperkasten.")));

        (await writer.Get($"/kennisbank/concepten/{await network.IdOf(title)}/bewerken")).ShouldShow("Schrijf liever: kastje.");
    }

    [Theory, Engines]
    public async Task The_list_shows_twenty_a_page_in_a_constant_number_of_queries(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var writer = await network.LogIn(Cast.Facilitator);
        var full = (await writer.Get(List)).ShouldShow("aangaande");
        Assert.Equal(20, full.Document.QuerySelectorAll(".sp-regels > li").Length);
        (await writer.Get(List + "?pagina=2")).ShouldNotShow("aangaande");

        Assert.Equal(await Queries.Count(() => writer.Get(List + "?q=beschikking")), await Queries.Count(() => writer.Get(List)));
    }

    [Theory, Engines]
    public async Task Who_may_not_sees_nothing_of_it_and_other_networks_have_their_own_list(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        (await (await network.LogIn(Cast.Lid)).Get(List)).ShouldBe(403);
        (await (await network.LogIn(Cast.Moderator)).Get(List)).ShouldBe(403);
        (await (await network.LogIn(Cast.Beheerder)).Get(List)).ShouldBe(200);
        var (demo, facilitator) = (await Network.Demo(engine), await network.LogIn(Cast.Facilitator));
        var word = Writing.Unique("alleendaar");
        await (await demo.As(Cast.Facilitator)).Submit(New, "Toevoegen", ("Word", word), ("Plain", "x"));

        (await facilitator.Get($"{List}?q={word}")).ShouldShow("Niets gevonden");
        (await facilitator.Get($"{List}/999999")).ShouldBe(404);
        await network.App.Setup.SwitchAsync(network.Tenant, "Platform.Knowledge", on: false, CancellationToken.None);
        (await facilitator.Get(List)).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task The_recipe_step_brings_every_word_once_and_leaves_what_the_network_changed_or_removed(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var writer = await network.LogIn(Cast.Facilitator);
        var before = await network.Db(db => db.Set<PlainWord>().CountAsync());
        Assert.Equal(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PlatformApp.Root, "recipes", "taal", "gewone-woorden.json")))!.AsArray().Count, before);
        await writer.Submit($"{List}/{await IdOf(network, "beschikking")}", "Opslaan", ("Plain", "brief met het besluit"));
        await writer.Submit($"{List}?q=aangaande", "Verwijderen van aangaande");

        var again = await Run(network, """ "Files": ["taal/gewone-woorden.json"], "Words": [{ "Word": "Nieuw begrip", "Plain": "iets gewoons" }] """);

        Assert.Equal($"1 gewone woorden ({before} waren er al)", Assert.Single(again.Single().Notes));
        Assert.Equal("brief met het besluit", await network.Db(db => db.Set<PlainWord>().Where(w => w.Word == "beschikking").Select(w => w.Plain).SingleAsync()));
        Assert.True(await network.Db(db => db.Set<PlainWord>().Where(w => w.Word == "aangaande").Select(w => w.Removed).SingleAsync()));
        foreach (var wrong in new[] { """ "Files": ["../README.md"] """, """ "Words": [{ "Word": "", "Plain": "x" }] """, """ "Words": [] """ })
            await Assert.ThrowsAsync<RuleException>(() => Run(network, wrong));
    }

    static Task<long> IdOf(Network network, string word) => network.Db(db => db.Set<PlainWord>().Where(w => w.Word == word).Select(w => w.Id).SingleAsync());

    static Task<IReadOnlyList<StepResult>> Run(Network network, string content) => network.With<RecipeRunner, IReadOnlyList<StepResult>>(async runner =>
        (await runner.RunAsync(Recipe.Parse($$"""{ "name": "proef", "steps": [{ "name": "PlainWords", {{content}} }] }""", Path.Combine(PlatformApp.Root, "recipes")), new Dictionary<string, string>(), CancellationToken.None)).Results);
}
