using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Tests.Support;

namespace Platform.Tests.Recipes;

public sealed partial class ShippedRecipesTests
{
    [Fact]
    public void No_two_items_in_the_recipe_files_have_one_id()
    {
        var files = Directory.EnumerateFiles(Path.Combine(PlatformApp.Root, "recipes"), "*.json", SearchOption.AllDirectories).ToList();
        var ids = files.SelectMany(f => ContentItemId().Matches(File.ReadAllText(f)).Select(m => (Id: m.Groups[1].Value, File: Path.GetFileName(f)))).ToList();

        Assert.True(ids.Count > 50, $"Only {ids.Count} ids were found.");
        // The empty network and the three networks bring the same pages: each in a database of its own, yet an id means one text.
        Assert.Empty(ids.GroupBy(i => i.Id).Where(g => g.Count() > 1).Select(g => g.Key + ": " + string.Join(", ", g.Select(i => i.File))));
    }

    [Fact]
    public void Every_feature_of_Orchard_in_the_map_leads_to_one_that_exists()
    {
        var catalog = new Platform.Kernel.Modules.ModuleCatalog(Web.Modules.All);

        Assert.All(Web.Modules.All.SelectMany(m => m.FeatureAliases), alias => Assert.True(alias.Value.Length == 0 || catalog.Knows(alias.Value), $"{alias.Key} → {alias.Value}"));
        Assert.Null(catalog.Resolve("OrchardCore.ReCaptcha"));
    }

    [Theory, Engines]
    public async Task A_recipe_runs_recipes_of_the_shelf_and_one_that_names_itself_is_refused(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("platform-shelf-");
        using var app = await PlatformApp.StartAsync(engine, new Dictionary<string, string> { ["Platform:Recipes"] = folder.FullName }, other: await PlatformApp.Shared(engine));
        Write("basis", """{ "name": "basis", "issetuprecipe": true, "steps": [{ "name": "feature", "enable": ["Platform.Site"] }, { "name": "recipes", "Values": [{ "executionid": "x", "name": "inhoud" }] }] }""");
        Write("inhoud", """{ "name": "inhoud", "steps": [{ "name": "feature", "enable": ["OrchardCore.Contents"] }, { "name": "content", "data": [{ "ContentType": "Pagina", "DisplayText": "Uit het tweede recept", "AutoroutePart": { "Path": "tweede" } }] }] }""");
        Write("kring", """{ "name": "kring", "issetuprecipe": true, "steps": [{ "name": "recipes", "Values": [{ "name": "rond" }] }] }""");
        Write("rond", """{ "name": "rond", "steps": [{ "name": "recipes", "Values": [{ "name": "kring" }] }] }""");

        var network = await Network.New(engine, "basis", app: app);
        (await network.Visitor().Get("/tweede")).ShouldBe(200).ShouldShow("Uit het tweede recept");
        var refusal = await Assert.ThrowsAsync<RuleException>(() => app.Services.GetRequiredService<RecipeShelf>().FindAsync("kring"));
        Assert.Contains("kring → rond → kring", refusal.Message);
        folder.Delete(recursive: true);

        void Write(string name, string json) => File.WriteAllText(Path.Combine(folder.FullName, name + ".recipe.json"), json);
    }

    [GeneratedRegex("""^\s*"ContentItemId":\s*"([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex ContentItemId();
}
