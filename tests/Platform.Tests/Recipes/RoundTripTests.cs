using System.IO.Compression;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

public sealed class RoundTripTests
{
    public static TheoryData<Engine, Engine> Routes => PostgresServer.IsInstalled
        ? new() { { Engine.Sqlite, Engine.Sqlite }, { Engine.Postgres, Engine.Postgres }, { Engine.Sqlite, Engine.Postgres } }
        : new() { { Engine.Sqlite, Engine.Sqlite } };

    [Theory, MemberData(nameof(Routes))]
    public async Task An_export_goes_into_an_empty_network_and_comes_out_with_the_same_bytes(Engine from, Engine to)
    {
        var (network, beheerder) = await Kitchen.NetworkOf(from);
        foreach (var recipe in new[] { Kitchen.Blog, Kitchen.Agency, Kitchen.Community }) (await Kitchen.Run(beheerder, Kitchen.Zip(recipe))).ShouldShow("Het recept is uitgevoerd");
        // Somebody may type what looks like an expression: it must come out as text.
        await Kitchen.Run(beheerder, """{ "name": "listig", "steps": [ { "name": "settings", "NetworkSettings": { "About": "[js: '[js: uuid()] \\'\\n x']" } } ] }""");
        await network.Db(async db => (db.Add(new Platform.Contents.Redirects.Redirect { Path = "vroeger/meedenken", ContentItemId = "4werkdienstaaaaaaaaaaaaaaa" }), await db.SaveChangesAsync()));
        var export = await Kitchen.Export(network);

        var other = await Network.New(to, "kaal");
        await Unpacked(export, folder => other.App.Setup.RunRecipeAsync(other.Tenant, Recipe.Parse(Kitchen.RecipeIn(export), folder), CancellationToken.None));
        var again = await Kitchen.Export(other);

        Assert.Equal(Kitchen.RecipeIn(export), Kitchen.RecipeIn(again));
        Assert.True(export.AsSpan().SequenceEqual(again), "The zips differ.");
        (await other.Visitor().Get("/diensten/meedenken")).ShouldBe(200).ShouldShow("Wij denken mee.");
        Assert.EndsWith("/diensten/meedenken", (await other.Visitor().Get("/vroeger/meedenken")).Url);
        (await other.Visitor().Get("/media/werk/werkplaats.png")).ShouldBe(200);
        Assert.Equal("[js: uuid()] '\n x", await other.With<TenantSettings, string>(s => Task.FromResult(s.Get<NetworkSettings>().About)));
    }

    [Theory, Engines]
    public async Task A_living_network_exports_the_same_twice_and_no_person_unless_asked(Engine engine)
    {
        var network = await Network.Demo(engine);
        var (once, twice) = (await Kitchen.Export(network), await Kitchen.Export(network));

        Assert.True(once.AsSpan().SequenceEqual(twice));
        var keys = await network.With<Platform.Recipes.Contracts.RecipeArchive, string[]>(a => Task.FromResult<string[]>([.. a.Parts.Where(p => !p.IsPersonal).Select(p => p.Key)]));
        var impersonal = await network.With<Platform.Recipes.Contracts.RecipeArchive, string>(async archive =>
        {
            using var stream = new MemoryStream();
            await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null)) await archive.AddToAsync(zip, keys, null, CancellationToken.None);
            return Kitchen.RecipeIn(stream.ToArray());
        });
        Assert.DoesNotContain("@demo.example", impersonal);
        Assert.DoesNotContain("PasswordHash", Kitchen.RecipeIn(once));
    }

    static async Task Unpacked(byte[] export, Func<string, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("platform-export-");
        using (var zip = new ZipArchive(new MemoryStream(export))) await zip.ExtractToDirectoryAsync(folder.FullName);
        await work(folder.FullName);
        folder.Delete(recursive: true);
    }
}
