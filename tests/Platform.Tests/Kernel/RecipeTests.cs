using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Kernel.Settings;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class RecipeTests
{
    [Theory]
    [InlineData("[js: variables('naam')]", "Waterkant")]
    [InlineData("[js:variables(\"naam\")]", "Waterkant")]
    [InlineData("[js: parameters('SiteName')]", "Netwerk A")]
    [InlineData("[js: base64('aG9p')]", "hoi")]
    [InlineData("[js: configuration('Bestaat:Niet', 'reserve')]", "reserve")]
    [InlineData("[js: 'het ' + variables('zin') + '!';]", "het water van Waterkant!")]
    [InlineData("[js: configuration('Onbekend', variables('naam'))]", "Waterkant")]
    [InlineData("[js: 'it\\'s [js: uuid()]']", "it's [js: uuid()]")]
    [InlineData("[note: x]", "[note: x]")]
    [InlineData("tekst met [js: uuid()] erin", "tekst met [js: uuid()] erin")]
    public void An_expression_is_evaluated_only_where_it_is_the_whole_string(string text, string expected)
    {
        Assert.Equal(expected, Evaluate(text));
    }

    [Fact]
    public void A_variable_that_is_a_uuid_is_the_same_everywhere_in_a_run()
    {
        var recipe = Recipe.Parse("""{ "name": "t", "variables": { "id": "[js: uuid()]" }, "steps": [] }""", "/tmp");
        var expressions = new RecipeExpressions(recipe, new Dictionary<string, string>(), null);

        var first = expressions.Evaluate(JsonValue.Create("[js: variables('id')]"))!.ToString();

        Assert.Equal(26, first.Length);
        Assert.Equal(first, expressions.Evaluate(JsonValue.Create("[js: variables('id')]"))!.ToString());
    }

    [Theory]
    [InlineData("[js: process.exit()]")]
    [InlineData("[js: variables('onbekend')]")]
    [InlineData("[js: variables('rond')]")]
    [InlineData("[js: variables('naam') variables('naam')]")]
    [InlineData("[js: 'open]")]
    [InlineData("[file:text('../../etc/passwd')]")]
    [InlineData("[file:text('/etc/passwd')]")]
    public void What_cannot_be_evaluated_is_refused(string text)
    {
        Assert.Throws<RuleException>(() => Evaluate(text));
    }

    [Fact]
    public void What_comes_out_of_an_expression_is_never_evaluated_again()
    {
        var recipe = Recipe.Parse("""{ "name": "t", "steps": [] }""", "/tmp");
        var expressions = new RecipeExpressions(recipe, new Dictionary<string, string> { ["SiteName"] = "[js: uuid()]" }, null);

        Assert.Equal("[js: uuid()]", expressions.Evaluate(JsonValue.Create("[js: parameters('SiteName')]"))!.ToString());
    }

    [Fact]
    public void An_expression_that_fails_says_where_it_stands()
    {
        var recipe = Recipe.Parse("""{ "name": "t", "steps": [ { "name": "content", "data": [ { "DisplayText": "[js: shell('rm')]" } ] } ] }""", "/tmp");

        var refusal = Assert.Throws<RuleException>(() => new RecipeExpressions(recipe, new Dictionary<string, string>(), null).Evaluate(recipe.Steps.Single()));

        Assert.Contains("$.steps[0].data[0].DisplayText", refusal.Message);
        Assert.Contains("shell", refusal.Message);
    }

    [Fact]
    public void Configuration_gives_what_was_put_there_for_recipes_and_no_secret()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Telefoon"] = "030", ["Platform:Database"] = "Password=geheim", ["Recipes:Diep:Er"] = "ja" }).Build();
        var expressions = new RecipeExpressions(Recipe.Parse("""{ "name": "t", "steps": [] }""", "/tmp"), new Dictionary<string, string>(), configuration);

        Assert.Equal("030", expressions.Evaluate(JsonValue.Create("[js: configuration('Telefoon', 'geen')]"))!.ToString());
        Assert.Equal("ja", expressions.Evaluate(JsonValue.Create("[js: configuration('Diep:Er')]"))!.ToString());
        Assert.Equal("geen", expressions.Evaluate(JsonValue.Create("[js: configuration('Platform:Database', 'geen')]"))!.ToString());
    }

    [Fact]
    public void A_file_is_text_that_is_never_evaluated_and_stands_beside_the_recipe()
    {
        var folder = Directory.CreateTempSubdirectory("platform-files-");
        File.WriteAllText(Path.Combine(folder.FullName, "a.md"), "[js: uuid()]");
        var expressions = new RecipeExpressions(Recipe.Parse("""{ "name": "t", "steps": [] }""", folder.FullName), new Dictionary<string, string>(), null);

        Assert.Equal("[js: uuid()]", expressions.Evaluate(JsonValue.Create("[file:text('a.md')]"))!.ToString());
        Assert.Equal("W2pzOiB1dWlkKCld", expressions.Evaluate(JsonValue.Create("[file: base64('a.md')]"))!.ToString());
        Assert.Throws<RuleException>(() => new RecipeExpressions(Recipe.Parse("""{ "name": "t", "steps": [] }""", ""), new Dictionary<string, string>(), null).Evaluate(JsonValue.Create("[file:text('a.md')]")));
        folder.Delete(recursive: true);
    }

    [Theory, Engines]
    public async Task A_failing_step_leaves_nothing_of_the_steps_before_it(Engine engine)
    {
        var network = await Network.New(engine);
        var recipe = Recipe.Parse("""
            {
              // comments and trailing commas are allowed
              "name": "half", "steps": [
                { "name": "settings", "NetworkSettings": { "Title": "Half werk", "HeroTitle": "Kop" } },
                { "name": "Boards", "Boards": [ { "Slug": "half", "Name": "Half", "Kind": "Discussion" } ] },
                { "name": "settings", "LookSettings": { "Brand": "geen kleur" } },
              ],
            }
            """, "/tmp");

        await Assert.ThrowsAsync<RuleException>(() => network.App.Setup.RunRecipeAsync(network.Tenant, recipe, CancellationToken.None));

        (await network.Visitor().Get("/")).ShouldBe(200).ShouldNotShow("Half werk");
        Assert.NotEqual("Half werk", await network.With<TenantSettings, string>(s => Task.FromResult(s.Get<NetworkSettings>().Title)));
    }

    [Theory, Engines]
    public async Task A_network_whose_recipe_fails_is_not_there_afterwards(Engine engine)
    {
        var app = await PlatformApp.Shared(engine);
        var folder = Directory.CreateTempSubdirectory("platform-recipe-");
        var own = await PlatformApp.StartAsync(engine, new Dictionary<string, string> { ["Platform:Recipes"] = folder.FullName }, other: app);
        using (own)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "stuk.recipe.json"), """{ "name": "stuk", "issetuprecipe": true, "steps": [ { "name": "settings", "LookSettings": { "Brand": "geen kleur" } } ] }""");

            await Assert.ThrowsAsync<RuleException>(() => own.Setup.CreateAsync(new("stuk", "Stuk", "stuk", [], "stuk", null), CancellationToken.None));

            Assert.Null(own.Tenants.Find("stuk"));
            Assert.False(Directory.Exists(Path.Combine(own.Data, "tenants", "stuk")));
        }
        folder.Delete(recursive: true);
    }

    [Theory, Engines]
    public async Task An_unknown_step_is_listed_and_not_silently_ignored(Engine engine)
    {
        var network = await Network.New(engine);
        var recipe = Recipe.Parse("""{ "name": "t", "steps": [ { "name": "lucene-index", "Indices": [] } ] }""", "/tmp");

        var results = await network.App.Setup.RunRecipeAsync(network.Tenant, recipe, CancellationToken.None);

        Assert.Equal(StepOutcome.Unknown, results.Single().Outcome);
    }

    static string Evaluate(string text)
    {
        var recipe = Recipe.Parse("""{ "name": "t", "steps": [], "variables": { "zin": "[js: 'water van ' + variables('naam')]", "naam": "Waterkant", "rond": "[js: variables('rond')]" } }""", "/tmp");
        return new RecipeExpressions(recipe, new Dictionary<string, string> { ["SiteName"] = "Netwerk A" }, null).Evaluate(JsonValue.Create(text))!.ToString();
    }
}
