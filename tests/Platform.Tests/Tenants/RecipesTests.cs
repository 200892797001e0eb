using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Recipes.Contracts;
using Platform.Tests.Support;

namespace Platform.Tests.Tenants;

public sealed class RecipesTests
{
    const string Mixed = """
        {
          // a comment, as Orchard allows
          "name": "gemengd", "displayName": "Gemengd recept",
          "steps": [
            { "name": "feature", "enable": ["Platform.Forum", "OrchardCore.ReCaptcha"] },
            { "name": "settings", "NetworkSettings": { "Title": "Uit het recept", "Tagline": "Nieuwe ondertitel" }, "SmtpSettings": {} },
            { "name": "lucene-index", "Indices": [{}] }
          ]
        }
        """;

    [Theory, Engines]
    public async Task An_uploaded_recipe_is_checked_first_and_then_runs(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());

        var check = await Upload(admin, network, Mixed);
        check.ShouldShow("Gemengd recept").ShouldShow("OrchardCore.ReCaptcha: kent het platform niet").ShouldShow("SmtpSettings: kent het platform niet").ShouldShow("lucene-index Onbekend");
        Assert.Equal(network.Name, network.Tenant.Title); // nothing happened yet

        var run = await admin.Submit(check, "Voer het recept uit");
        (await installation.Finish(run)).ShouldShow("Het recept is uitgevoerd").ShouldShow("feature Deels").ShouldShow("settings Deels").ShouldShow("lucene-index Onbekend");
        (await network.Visitor().Get("/account/inloggen")).ShouldShow("Uit het recept");
        (await admin.Get(check.Url)).ShouldBe(404); // a draft runs once
    }

    [Theory, Engines]
    public async Task A_recipe_that_would_fail_says_so_and_cannot_be_started(Engine engine)
    {
        var installation = await Installation.Shared(engine);
        var (admin, network) = (await installation.Admin(), await installation.Network());

        var check = await Upload(admin, network, """{ "name": "stuk", "steps": [{ "name": "settings", "NetworkSettings": { "Title": "[file:text('weg.md')]" } }] }""");
        check.ShouldShow("Dit recept mislukt").ShouldShow("Het bestand weg.md bestaat niet.");
        Assert.DoesNotContain(check.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Voer het recept uit", StringComparison.Ordinal));

        (await Upload(admin, network, "geen json")).ShouldBe(422).ShouldShow("Het recept is geen geldige JSON");
        (await admin.Submit($"/platform/netwerken/{network.Name}/recept", "Bekijk wat het doet")).ShouldBe(422).ShouldShow("Kies een recept of een bestand.");
    }

    [Fact]
    public async Task The_checker_counts_what_a_recipe_brings_and_names_the_feature_that_is_off()
    {
        var installation = await Installation.Shared(Engine.Sqlite);
        var checker = ActivatorUtilities.CreateInstance<RecipeChecker>(installation.App.Services); // as the command line does
        var recipe = Recipe.Parse("""
            { "name": "tel", "steps": [
              { "name": "Roles", "Roles": [{ "Name": "Regisseur" }, { "Name": "Trainer" }] },
              { "name": "settings", "NetworkSettings": { "About": "[file:text('leeg.recipe.json')]" } } ] }
            """, Path.Combine(PlatformApp.Root, "recipes"));

        var check = checker.Check(recipe);
        Assert.Equal(("Leden", ExpectedOutcome.Done), (check.Steps[0].Module, check.Steps[0].Outcome));
        Assert.Equal(["2 × Roles"], check.Steps[0].Notes);
        Assert.Equal(1, check.Steps[1].Files);
        Assert.Contains("Platform.Members", check.Features.Added); // always on
        Assert.True(check.IsClean);
    }

    [Fact]
    public async Task Demo_data_does_not_enter_Production()
    {
        var installation = await Installation.New(Engine.Sqlite);
        var network = await installation.Network();
        var environment = installation.App.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHostEnvironment>();
        environment.EnvironmentName = "Production";
        var demo = await installation.App.Services.GetRequiredService<RecipeShelf>().FindAsync("platform.demo");
        var refusal = await Assert.ThrowsAsync<RuleException>(() => installation.App.Setup.RunRecipeAsync(network.Tenant, demo, CancellationToken.None));
        Assert.Contains("demo-accounts", refusal.Message);
        Assert.False(network.Tenant.HasDemoData);
    }

    static async Task<Page> Upload(Browser admin, Network network, string json)
    {
        var form = await admin.Get($"/platform/netwerken/{network.Name}/recept");
        var content = new MultipartFormDataContent
        {
            { new StringContent(form.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "Form.File", "x.recipe.json" },
        };
        return await admin.Send(new HttpRequestMessage(HttpMethod.Post, $"/platform/netwerken/{network.Name}/recept") { Content = content });
    }
}
