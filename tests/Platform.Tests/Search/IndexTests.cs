using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Search;
using Platform.Search.Documents;
using Platform.Tests.Knowledge;
using Platform.Tests.Support;

namespace Platform.Tests.Search;

/// <summary>Making the index anew, and the words that it is made with.</summary>
public sealed class IndexTests
{
    const string Words = "/beheer/zoekwoorden";

    [Theory, Engines]
    public async Task A_beheerder_makes_the_index_anew(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.RunJobs();
        var before = await Count(network, "search_docs");
        await network.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM search_docs"));
        var beheerder = await network.LogIn(Cast.Beheerder);

        (await beheerder.Submit("/beheer/zoeken", "Bouw de index opnieuw op")).ShouldShow("Tot de nieuwe index klaar is");
        await network.RunJobs();

        Assert.Equal(before, await Count(network, "search_docs"));
        Assert.Equal(1, await Count(network, "search_generations"));
        Assert.Equal(0, await Count(network, "search_postings WHERE \"Generation\" <> (SELECT \"Id\" FROM search_generations)"));
        Assert.NotEmpty(Given.Titles(await network.Visitor().Get("/zoeken?q=wachtlijst")));
        (await (await network.LogIn(Cast.Lid)).Get("/beheer/zoeken")).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task What_was_cut_off_goes_on_and_the_old_index_serves_until_the_new_one_is_complete(Engine engine)
    {
        var network = await Network.New(engine);
        var (first, last) = (Given.Word(), Given.Word());
        await network.Indexes("pagina", 1, "Eerste " + first, "", SearchAudience.Public);
        for (var i = 2; i <= 250; i++) await network.Indexes("pagina", i, $"Bladzijde {i}", "", SearchAudience.Public);
        await network.Indexes("pagina", 251, "Laatste " + last, "", SearchAudience.Public);
        await network.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE search_docs SET \"Generation\" = \"Generation\"")); // nothing is built yet
        // As if the machine stopped after one batch: a second index is begun, half of the documents are in it.
        await network.Db(db => db.Database.ExecuteSqlRawAsync("INSERT INTO search_generations SELECT 2, false, \"Words\", \"TitleWords\", \"TitleMore\", \"BodyWords\", \"BodyMore\", \"Measured\", \"StartedUtc\" FROM search_generations"));
        await network.Db(db => db.Database.ExecuteSqlRawAsync("INSERT INTO search_fresh SELECT 2, \"Doc\", \"Data\" FROM search_fresh WHERE \"Doc\" IN (SELECT \"Id\" FROM search_docs WHERE \"EntityId\" <= 100)"));
        await network.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE search_docs SET \"Generation\" = 2 WHERE \"EntityId\" <= 100"));

        Assert.Single(Given.Titles(await network.Visitor().Get("/zoeken?q=" + first)));
        Assert.Single(Given.Titles(await network.Visitor().Get("/zoeken?q=" + last)));
        await network.Db(db =>
        {
            db.Schedule(new Platform.Search.Rebuild.BuildIndex(), key: Platform.Search.Rebuild.BuildIndex.Key);
            return db.SaveChangesAsync();
        });
        await network.RunJobs();

        Assert.Equal(2, await network.Db(db => db.Database.SqlQueryRaw<int>("SELECT \"Id\" AS \"Value\" FROM search_generations").SingleAsync()));
        Assert.Single(Given.Titles(await network.Visitor().Get("/zoeken?q=" + first)));
        Assert.Single(Given.Titles(await network.Visitor().Get("/zoeken?q=" + last)));
        Assert.Equal(0, await Count(network, "search_postings WHERE \"Generation\" = 1"));
        Assert.Equal(0, await Count(network, "search_fresh WHERE \"Generation\" = 1"));
    }

    [Theory, Engines]
    public async Task Texts_that_were_saved_one_by_one_become_a_block_and_are_found_as_before(Engine engine)
    {
        var network = await Network.New(engine);
        var (common, rare) = (Given.Word(), Given.Word());
        for (var i = 1; i <= 300; i++) await network.Indexes("pagina", i, $"{common} {i}", i == 150 ? rare : "", SearchAudience.Public);
        var before = Given.Titles(await network.Visitor().Get("/zoeken?q=" + common));
        Assert.Equal(0, await Count(network, "search_postings"));

        await network.RunJobs();
        Assert.True(await Count(network, "search_postings") > 0);
        Assert.True(await Count(network, "search_fresh") < 64);
        Assert.Equal(before, Given.Titles(await network.Visitor().Get("/zoeken?q=" + common)));
        Assert.Equal($"{common} 150", Given.Titles(await network.Visitor().Get("/zoeken?q=" + rare)).Single());

        // Another text in its place: the old words no longer find it, and soon they are nowhere.
        await network.Indexes("pagina", 150, "Iets anders", "", SearchAudience.Public);
        Assert.Empty(Given.Titles(await network.Visitor().Get("/zoeken?q=" + rare)));
        Assert.Equal(1, await network.Db(db => db.Set<Job>().CountAsync(j => j.Key == "search.sweep")));
    }

    [Fact]
    public void A_list_of_documents_gives_back_what_was_packed()
    {
        List<(long Doc, int Weight)> postings = [(1_000_000_000_000, 1), (1_000_000_000_001, 127), (1_000_000_000_300, 128), (1_000_000_040_000, 65_535)];
        var reader = PostingList.Read(1_000_000_000_000, PostingList.Pack(1_000_000_000_000, postings.Select(p => new Posting(p.Doc, p.Weight))));
        var read = new List<(long, int)>();
        while (reader.MoveNext()) read.Add((reader.Current.Doc, reader.Current.Weight));
        Assert.Equal(postings, read);
    }

    [Theory, Engines]
    public async Task What_cannot_be_read_is_listed_and_the_rest_goes_on(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        await network.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE contents_items SET \"Json\" = '[broken' WHERE \"DisplayText\" LIKE 'Een JIM%'"));
        var beheerder = await network.LogIn(Cast.Beheerder);

        await beheerder.Submit("/beheer/zoeken", "Bouw de index opnieuw op");
        await network.RunJobs();

        (await beheerder.Get("/beheer/zoeken")).ShouldShow("Niet te lezen").ShouldShow("Handreiking");
        Assert.NotEmpty(Given.Titles(await network.Visitor().Get("/zoeken?q=wachtlijst")));
    }

    [Theory, Engines]
    public async Task A_text_is_saved_whatever_is_in_it(Engine engine)
    {
        var network = await Network.Demo(engine);
        var word = Given.Word();
        await network.Indexes("pagina", 600_000 + Random.Shared.Next(90_000), word, "half \ud800 en nul \0 " + new string('a', 5000), SearchAudience.Public);
        Assert.Single(Given.Titles(await network.Visitor().Get("/zoeken?q=" + word)));
    }

    [Theory, Engines]
    public async Task A_facilitator_gives_a_word_another_name_and_it_is_found_by_that(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (facilitator, name) = (await network.LogIn(Cast.Facilitator), Given.Word());
        await network.Publishes("Leren op de zeilboot");
        Assert.Empty(Given.Titles(await facilitator.Get("/zoeken?q=" + name)));
        (await facilitator.Get($"{Words}/proberen?q={name}&woorden={name},zeilboot")).ShouldShow("Wat de woorden worden").ShouldShow("Leren op de zeilboot");

        (await facilitator.Submit(Words + "/nieuw", "Toevoegen", ("Words", $"{name}\nzeilboot"))).ShouldShow("zeilboot").ShouldShow("De zoekindex wordt bijgewerkt");
        await network.RunJobs();
        Assert.Equal("Leren op de zeilboot", Given.Titles(await facilitator.Get("/zoeken?q=" + name))[0]);

        var removed = (await facilitator.Submit($"{Words}?q={name}", "Verwijderen van " + name)).ShouldShow("is verwijderd");
        await network.RunJobs();
        Assert.Empty(Given.Titles(await facilitator.Get("/zoeken?q=" + name)));
        await facilitator.Submit(removed, "Terugzetten");
        await network.RunJobs();
        Assert.Equal("Leren op de zeilboot", Given.Titles(await facilitator.Get("/zoeken?q=" + name))[0]);
        Assert.Equal(["searchword.added", "searchword.removed", "searchword.restored"],
            await network.Db(db => db.Set<AuditEntry>().Where(a => a.Action.StartsWith("searchword.")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync()));
    }

    [Theory, Engines]
    public async Task Search_words_that_are_not_right_come_back_with_what_was_typed(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.LogIn(Cast.Facilitator);
        (await facilitator.Submit(Words + "/nieuw", "Toevoegen", ("Words", "alleen dit"))).ShouldBe(422).ShouldShow("Vul twee of meer woorden in").ShouldShow("alleen dit");
        (await facilitator.Submit(Words + "/nieuw", "Toevoegen", ("Words", "OTS\nanders"))).ShouldBe(422).ShouldShow("Er is al een rij");

        var id = await network.Db(db => db.Database.SqlQueryRaw<long>("SELECT \"Id\" AS \"Value\" FROM search_concepts WHERE \"Key\" = 'ots'").SingleAsync());
        var form = await facilitator.Get($"{Words}/{id}");
        await facilitator.Submit(form, "Opslaan", ("Words", "OTS\nondertoezichtstelling\neen ander schreef dit"));
        (await facilitator.Submit(form, "Opslaan", ("Words", "OTS\nik schreef dit"))).ShouldBe(409).ShouldShow("een ander schreef dit").ShouldShow("ik schreef dit");
        (await (await network.LogIn(Cast.Lid)).Get(Words)).ShouldBe(403);
    }

    [Theory, Engines]
    public async Task A_facilitator_says_which_words_to_pass_over(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var (facilitator, word) = (await network.LogIn(Cast.Facilitator), Given.Word());
        await network.Publishes("Titel met " + word);
        Assert.NotEmpty(Given.Titles(await facilitator.Get("/zoeken?q=" + word)));

        await facilitator.Submit(Words + "/stopwoorden", "Opslaan", ("Words", "de het een " + word));
        await network.RunJobs();
        Assert.Empty(Given.Titles(await facilitator.Get("/zoeken?q=" + word)));
        (await facilitator.Submit(Words + "/stopwoorden", "Opslaan", ("Words", " "))).ShouldBe(422).ShouldShow("Laat minstens één woord staan");
    }

    [Theory, Engines]
    public async Task The_recipe_brings_at_least_150_concepts_once(Engine engine)
    {
        var network = await Network.New(engine);
        Assert.True(await Count(network, "search_concepts") >= 150);
    }

    static Task<int> Count(Network network, string table)
    {
        var sql = $"SELECT count(*) AS \"Value\" FROM {table}";
        return network.Db(db => db.Database.SqlQueryRaw<int>(sql).SingleAsync());
    }
}
