using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Recipes;
using Platform.Tests.Support;

namespace Platform.Tests.Checklists;

public sealed class ChecklistsRecipeTests
{
    [Theory, Engines]
    public async Task The_demo_audits_come_in_once_and_show_where_the_water_stops(Engine engine)
    {
        var network = await Network.Demo(engine, "beweging-van-nul");
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PlatformApp.Root, "recipes", "beweging-van-nul.demo.recipe.json")))!;
        var audits = recipe["steps"]!.AsArray().Single(s => (string?)s!["name"] == "Audits")!.ToJsonString();
        var before = await network.Db(db => db.Set<Audit>().CountAsync());
        var again = await Run(network, audits);

        Assert.Equal(before, await network.Db(db => db.Set<Audit>().CountAsync()));
        Assert.All(again.Single().Notes, n => Assert.Contains("was er al", n, StringComparison.Ordinal));
        var completed = await network.Db(db => db.Set<Audit>().Include(a => a.Answers).Include(a => a.Instrument).SingleAsync(a => a.State == AuditState.Completed));
        Assert.Equal(completed.Instrument.CriteriaCount, completed.Answers.Count(a => a.IsGiven));
        (await (await network.As(Cast.Auditor)).Get(completed.Url)).ShouldBe(200).ShouldShow("Het water stopt bij");
        (await network.Visitor().Get("/")).ShouldShow("checklist ingevuld");
        (await (await network.As(Cast.Auditor)).Get("/mijn")).ShouldShow("Mijn checklists").ShouldShow(completed.Gemeente);
    }

    [Theory, Engines]
    public async Task A_step_that_points_outside_its_folder_or_at_nothing_undoes_the_recipe(Engine engine)
    {
        var network = await Network.New(engine);
        foreach (var file in new[] { "../appsettings.json", "/etc/passwd", "instrumenten/bestaat-niet.json" })
            await Assert.ThrowsAsync<RuleException>(() => Run(network, $$"""{ "name": "Instruments", "Files": ["instrumenten/expertteam-zelfscan.json", "{{file}}"] }"""));
        await Assert.ThrowsAsync<RuleException>(() => Run(network, """{ "name": "Audits", "Audits": [ { "Instrument": "bestaat-niet", "Gemeente": "X", "Owner": "a@b.example" } ] }"""));

        Assert.DoesNotContain(await network.With<InstrumentShelf, IReadOnlyList<InstrumentVersion>>(s => s.LatestAsync(CancellationToken.None)), i => i.InstrumentId == "expertteam-zelfscan");
    }

    [Theory, Engines]
    public async Task A_version_never_changes_once_it_is_here(Engine engine)
    {
        var network = await Network.New(engine);
        await Import(InstrumentJson.Small());
        Assert.False(await Import(InstrumentJson.Small()));
        var other = InstrumentJson.Small();
        other["title"] = "Andere titel";

        Assert.Contains("hoger versienummer", (await Assert.ThrowsAsync<RuleException>(() => Import(other))).Message, StringComparison.Ordinal);

        Task<bool> Import(JsonObject file) => network.With<InstrumentShelf, bool>(async s => (await s.ImportAsync(file.ToJsonString(), CancellationToken.None)).IsNew);
    }

    static Task<IReadOnlyList<StepResult>> Run(Network network, string step) => network.With<RecipeRunner, IReadOnlyList<StepResult>>(async runner =>
        (await runner.RunAsync(Recipe.Parse($$"""{ "name": "proef", "steps": [{{step}}] }""", Path.Combine(PlatformApp.Root, "recipes")), new Dictionary<string, string>(), CancellationToken.None)).Results);
}
