using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Tests.Support;
using static Platform.Tests.Contents.Making;
using static Platform.Tests.Media.Filing;

namespace Platform.Tests.Media;

public sealed class VersionTests
{
    [Theory, Engines]
    public async Task A_file_is_replaced_at_its_own_address_and_goes_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("rapport-") + ".txt";
        await facilitator.Adds("", (name, Text("eerste")));
        var address = $"{Library}/bestanden/{await network.IdOf(name)}";

        var page = await facilitator.Uploads(await facilitator.Get(address), "versies", "bestand", ("iets-anders.txt", Text("tweede")));
        page.ShouldBe(200).ShouldShow("De nieuwe versie staat op dezelfde plek.").ShouldShow("Versie 2").ShouldShow("Lieke van Rossum");
        Assert.Equal("tweede", (await facilitator.Get("/media/" + name)).Html);
        Assert.Equal("eerste", (await facilitator.Get($"/media/{name}?versie=1")).Html);

        page = await facilitator.Submit(page, "Terug naar versie 1");
        page.ShouldBe(200).ShouldShow("Versie 1 is terug.").ShouldShow("Versie 3");
        Assert.Equal("eerste", (await facilitator.Get("/media/" + name)).Html);

        (await facilitator.Uploads(page, "versies", "bestand", ("x.txt", Text("eerste")))).ShouldShow("er is niets veranderd");
        (await facilitator.Uploads(page, "versies", "bestand", ("x.pdf", Pdf("x")))).ShouldShow("De nieuwe versie staat op dezelfde plek."); // a text file may say anything
        (await facilitator.Uploads(page, "versies", "bestand", ("x.txt", [0, 1, 2]))).ShouldBe(422).ShouldShow("De inhoud past niet bij de naam");
    }

    [Theory, Engines]
    public async Task Older_versions_are_for_who_works_with_the_library(Engine engine)
    {
        var network = await Network.Demo(engine);
        var name = Unique("open-") + ".txt";
        await network.Puts(name, Text("met een fout"), new(IsPublic: true));
        await network.Puts(name, Text("hersteld"));

        Assert.Equal("hersteld", (await network.Visitor().Get("/media/" + name)).Html);
        (await network.Visitor().Get($"/media/{name}?versie=1")).ShouldBe(404);
    }

    [Theory, Engines]
    public async Task Two_people_who_change_it_at_once_both_keep_what_they_wrote(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var name = Unique("samen-") + ".txt";
        await facilitator.Adds("", (name, Text("x")));
        var address = $"{Library}/bestanden/{await network.IdOf(name)}";
        var (mine, theirs) = (await facilitator.Get(address), await facilitator.Get(address));

        (await facilitator.Submit(theirs, "Opslaan", ("Form.Description", "Van hen"))).ShouldBe(200);
        var conflict = await facilitator.Submit(mine, "Opslaan", ("Form.Description", "Van mij"));

        conflict.ShouldBe(409).ShouldShow("omschrijving “Van hen”").ShouldShow("Van mij");
        (await facilitator.Submit(conflict, "Opslaan")).ShouldBe(200).ShouldShow("Van mij");
        (await facilitator.Submit(address, "Opslaan", ("Form.Name", ""))).ShouldBe(422).ShouldShow("Vul een naam in.");
    }

    [Theory, Engines]
    public async Task A_removed_file_warns_comes_back_and_is_cleared_away_after_thirty_days(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        await facilitator.Adds("", ("weg.txt", Text("tijdelijk")));
        var id = await network.IdOf("weg.txt");
        await facilitator.Publishes("[x](/media/weg.txt)");
        var hash = await network.Db(db => db.Database.SqlQueryRaw<string>("SELECT \"Hash\" AS \"Value\" FROM media_files").SingleAsync());
        var bytes = Directory.GetFiles(network.App.Data, hash, SearchOption.AllDirectories).Single(f => f.Contains(network.Name, StringComparison.Ordinal));

        var page = (await facilitator.Get($"{Library}/bestanden/{id}/verwijderen")).ShouldShow("Dit bestand staat op 1 plek").ShouldShow("Met een bestand");
        page = (await facilitator.Submit(page, "Verwijderen")).ShouldShow("weg.txt is verwijderd");
        (await network.Visitor().Get("/media/weg.txt")).ShouldBe(404);
        (await facilitator.Get(Library + "/verwijderd")).ShouldShow("weg.txt");
        (await facilitator.Submit(page, "Terugzetten")).ShouldShow("weg.txt staat weer in de mediatheek.");
        (await network.Visitor().Get("/media/weg.txt")).ShouldBe(200);

        await facilitator.Submit($"{Library}/bestanden/{id}/verwijderen", "Verwijderen");
        await Passes(network, days: 31);
        await network.RunJobs();

        Assert.Equal((0, false), (await network.Space(), File.Exists(bytes)));
        (await facilitator.Get(Library + "/verwijderd")).ShouldShow("Niets verwijderd");
    }

    [Theory, Engines]
    public async Task A_file_that_came_back_is_not_cleared_away(Engine engine)
    {
        var network = await Network.New(engine, "stroomop", "stroomop.demo");
        var facilitator = await network.As(Cast.Facilitator);
        await facilitator.Adds("", ("blijft.txt", Text("x")));
        await facilitator.Submit(await facilitator.Submit($"{Library}/bestanden/{await network.IdOf("blijft.txt")}/verwijderen", "Verwijderen"), "Terugzetten");

        await Passes(network, days: 31);
        await network.RunJobs();

        (await facilitator.Get("/media/blijft.txt")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task A_folder_gets_another_name_and_every_link_into_it_keeps_working(Engine engine)
    {
        var network = await Network.Demo(engine);
        var facilitator = await network.As(Cast.Facilitator);
        var (from, to) = (Unique("van"), Unique("naar"));
        await network.Puts($"{from}/diep/a.txt", Text("hier"), new(IsPublic: true));

        (await facilitator.Submit($"{Library}/mappen?map={from}", "Opslaan", ("Name", to), ("In", from))).ShouldBe(422).ShouldShow("Een map kan niet in zichzelf staan.");
        (await facilitator.Submit($"{Library}/mappen?map={from}", "Opslaan", ("Name", to))).ShouldBe(200).ShouldShow("diep");

        Assert.Equal("hier", (await network.Visitor().Get($"/media/{from}/diep/a.txt")).Html);
        (await facilitator.Get($"{Library}?map={from}")).ShouldBe(404);
        (await facilitator.Get($"{Library}/mappen?map={to}")).ShouldShow("In deze map staat 1 bestand.");
        (await facilitator.Submit($"{Library}/mappen?map={to}", "Map met bestanden verwijderen")).ShouldShow("De map is verwijderd.").ShouldNotShow(to + "</a>");
        (await network.Visitor().Get($"/media/{from}/diep/a.txt")).ShouldBe(404);
    }

    /// <summary>Lets time go by for what was removed.</summary>
    static Task Passes(Network network, int days) => network.Db(async db =>
    {
        var then = TimeProvider.System.GetUtcNow().AddDays(-days);
        await db.Set<Job>().Where(j => j.Key!.StartsWith("media-purge")).ExecuteUpdateAsync(j => j.SetProperty(x => x.DueUtc, then));
        return await db.Set<Platform.Media.Files.MediaFile>().Where(f => f.RemovedUtc != null).ExecuteUpdateAsync(f => f.SetProperty(x => x.RemovedUtc, then));
    });
}
