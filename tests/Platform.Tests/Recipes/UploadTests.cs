using System.Text;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Members.Data;
using Platform.Tests.Members;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

public sealed class UploadTests
{
    static readonly byte[] s_empty = Encoding.UTF8.GetBytes("""{ "name": "leegte", "steps": [] }""");

    [Theory, Engines]
    public async Task A_recipe_shows_what_it_would_do_before_it_does_anything(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);

        var check = await Kitchen.Send(beheerder, Kitchen.Zip(Kitchen.Blog));

        check.ShouldBe(200).ShouldShow("Blog aan de kade").ShouldShow("Niet alles kan").ShouldShow("2 × Kadebericht").ShouldShow("Sjablonen in Liquid werken hier niet").ShouldShow("TheBlogTheme: kent het platform niet");
        Assert.False(await network.Db(db => db.ContentItems.AnyAsync(i => i.ContentType == "Kadebericht")));
        (await beheerder.Submit(check, "Voer het recept uit")).ShouldShow("Het recept is uitgevoerd");
        (await beheerder.Get("/beheer/recepten")).ShouldShow("Blog aan de kade").ShouldShow("Uitgevoerd");
        (await beheerder.Get("/beheer/logboek")).ShouldShow("Recept gekozen en uitgevoerd");
        Assert.DoesNotContain(Kitchen.FilesOf(network), f => f.Contains("/recipes/", StringComparison.Ordinal)); // what was sent is gone
    }

    [Theory, Engines]
    public async Task A_recipe_that_fails_leaves_nothing_no_row_and_no_file(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);
        var before = Kitchen.FilesOf(network);
        var png = await File.ReadAllBytesAsync(Path.Combine(Kitchen.FolderOf(Kitchen.Blog), "beeld", "oever.png"));
        const string recipe = """
            { "name": "half", "steps": [
              { "name": "media", "Files": [{ "TargetPath": "half/oever.png", "SourcePath": "oever.png" }] },
              { "name": "content", "data": [{ "ContentType": "Pagina", "DisplayText": "Half", "AutoroutePart": { "Path": "half" } }] },
              { "name": "content", "data": [{ "DisplayText": "Zonder soort" }] } ] }
            """;

        var result = await Kitchen.Run(beheerder, Kitchen.Zip(recipe, ("oever.png", png)));

        result.ShouldShow("Het recept is niet uitgevoerd").ShouldShow("Een stuk heeft geen ContentType").ShouldShow("Er is niets van achtergebleven");
        (await network.Visitor().Get("/half")).ShouldBe(404);
        (await network.Visitor().Get("/media/half/oever.png")).ShouldBe(404);
        Assert.Equal(before, Kitchen.FilesOf(network));
    }

    [Theory, Engines]
    public async Task A_zip_that_is_not_what_it_seems_is_refused(Engine engine)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(engine);
        var link = Kitchen.Zip("""{ "name": "x", "steps": [] }""", ("naar", "/etc/passwd"u8.ToArray()));
        using (var stream = new MemoryStream())
        {
            stream.Write(link);
            using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true)) zip.GetEntry("naar")!.ExternalAttributes = unchecked((int)0xA1FF0000);
            link = stream.ToArray();
        }

        (await Kitchen.Send(beheerder, Kitchen.Zip(("recipe.json", s_empty), ("../../buiten.txt", [1])))).ShouldBe(422).ShouldShow("buiten de map");
        (await Kitchen.Send(beheerder, Kitchen.Zip(("recipe.json", s_empty), ("/etc/buiten.txt", [1])))).ShouldBe(422).ShouldShow("buiten de map");
        (await Kitchen.Send(beheerder, Kitchen.Zip(("recipe.json", s_empty), ("a\\..\\b", [1])))).ShouldBe(422).ShouldShow("buiten de map");
        (await Kitchen.Send(beheerder, link)).ShouldBe(422).ShouldShow("koppeling naar een ander bestand");
        (await Kitchen.Send(beheerder, Kitchen.Zip(("recipe.json", s_empty), ("a", [1]), ("a", [2])))).ShouldBe(422).ShouldShow("beschadigd");
        (await Kitchen.Send(beheerder, Kitchen.Zip(("recipe.json", new byte[21 * 1024 * 1024])))).ShouldBe(422).ShouldShow("hooguit 20 MB");
        (await Kitchen.Send(beheerder, Kitchen.Zip(("lees.txt", [1])))).ShouldBe(422).ShouldShow("geen recipe.json");
        (await Kitchen.Send(beheerder, Encoding.UTF8.GetBytes("geen json"), "x.json")).ShouldBe(422).ShouldShow("geen geldige JSON");
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        (await Kitchen.Send(beheerder, Encoding.UTF8.GetBytes($$"""{ "name": "diep", "steps": [], "x": {{deep}} }"""), "x.json")).ShouldBe(422).ShouldShow("geen geldige JSON");
        Assert.DoesNotContain(Kitchen.FilesOf(network), f => f.Contains("/recipes/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_that_grows_beyond_measure_is_refused_by_what_comes_out_of_it()
    {
        using var app = await PlatformApp.StartAsync(Engine.Sqlite, new Dictionary<string, string> { ["Platform:MaxUploadBytes"] = "1000000" });
        var network = await Network.New(Engine.Sqlite, app: app);
        await MembersGiven.Run(network, new { name = "Users", Users = new object[] { new { Email = Cast.Beheerder, RoleNames = new[] { "Beheerder" } } } });
        var bomb = Kitchen.Zip(("recipe.json", s_empty), ("bom", new byte[11_000_000]));
        Assert.True(bomb.Length < 100_000);

        (await Kitchen.Send(await network.LogIn(Cast.Beheerder), bomb)).ShouldBe(422).ShouldShow("uitgepakt te groot");
    }

    [Theory, Engines]
    public async Task A_recipe_gives_no_right_that_its_runner_does_not_have(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Facilitator, "Facilitator"));
        await MembersGiven.Run(network, new { name = "Roles", Roles = new object[] { new { Name = "Receptuur", Permissions = new[] { "recipes.run", "site.administer" } } } }, new { name = "Users", Users = new object[] { new { Email = Cast.Facilitator, RoleNames = new[] { "Receptuur" } } } });
        var facilitator = await network.LogIn(Cast.Facilitator);

        var result = await Kitchen.Run(facilitator, """
            { "name": "greep", "steps": [
              { "name": "Roles", "Roles": [{ "Name": "Baas", "Permissions": ["members.roles", "platform.manage", "recipes.run"] }] },
              { "name": "Users", "Users": [{ "Email": "greep@elders.example", "RoleNames": ["Beheerder", "Baas"] }] } ] }
            """);

        result.ShouldShow("Baas: het recht members.roles heb je zelf niet").ShouldShow("Baas: het recht platform.manage kent het platform niet").ShouldShow("de rol Beheerder mag meer dan jij");
        Assert.Equal("recipes.run", await network.Db(db => db.Set<Role>().Where(r => r.Name == "Baas").Select(r => r.Permissions).SingleAsync()));
        (await Kitchen.Run(facilitator, """{ "name": "g", "steps": [{ "name": "Roles", "Roles": [{ "Name": "Platformbeheerder", "Permissions": [] }] }] }""")).ShouldShow("alleen voor het platform zelf");
        (await Kitchen.Run(facilitator, """{ "name": "g", "steps": [{ "name": "Roles", "Roles": [{ "Name": "Lid|Beheerder", "Permissions": [] }] }] }""")).ShouldShow("kan geen naam van een rol zijn");
        (await Kitchen.Run(facilitator, """{ "name": "g", "steps": [{ "name": "Topics", "Topics": [] }] }""")).ShouldShow("verzonnen leden of gesprekken");
    }

    [Theory, Engines]
    public async Task The_list_of_recipes_asks_the_database_as_often_for_many_runs_as_for_one(Engine engine)
    {
        var (_, beheerder) = await Kitchen.NetworkOf(engine);
        await Kitchen.Run(beheerder, s_empty, "x.json");
        await beheerder.Get("/beheer/recepten");
        var one = await Queries.Count(() => beheerder.Get("/beheer/recepten"));
        for (var i = 0; i < 3; i++) await Kitchen.Run(beheerder, s_empty, "x.json");

        Assert.Equal(one, await Queries.Count(() => beheerder.Get("/beheer/recepten")));
    }

    [Theory, Engines]
    public async Task Only_a_beheerder_runs_recipes_and_switched_off_they_do_not_exist(Engine engine)
    {
        var network = await MembersGiven.NetworkOf(engine, (Cast.Beheerder, "Beheerder"), (Cast.Facilitator, "Facilitator"));
        var (beheerder, facilitator, other) = (await network.LogIn(Cast.Beheerder), await network.LogIn(Cast.Facilitator), await Network.New(engine));
        var check = await Kitchen.Send(beheerder, s_empty, "x.json");

        (await facilitator.Get("/beheer/recepten")).ShouldBe(403);
        (await facilitator.Get("/beheer/recepten/export")).ShouldBe(403);
        (await network.Visitor().Get(new Uri(check.FullUrl).AbsolutePath[network.Tenant.PathBase.Length..])).ShouldShow("Inloggen");
        await other.App.Setup.SwitchAsync(other.Tenant, "Platform.Recipes", on: false, CancellationToken.None);
        (await other.Visitor().Get("/beheer/recepten")).ShouldBe(404);
    }
}
