using System.Text.Json.Nodes;
using Platform.Checklists.Instruments;
using Platform.Kernel;
using Platform.Kernel.Recipes;

namespace Platform.Checklists.Recipe;

/// <summary>Step <c>Instruments</c>: <c>{ "Files": ["instrumenten/behoeftenfontein.json"] }</c>, in or below the folder of the recipe. Natural key is id and version.</summary>
sealed class InstrumentsStep(InstrumentShelf shelf) : IRecipeStep
{
    public string Name => "Instruments";

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var notes = new List<string>();
        foreach (var file in step["Files"] as JsonArray ?? throw new RuleException("De lijst Files ontbreekt."))
        {
            var (version, isNew) = await shelf.ImportAsync(await File.ReadAllTextAsync(context.Recipe.PathOf(file?.ToString() ?? ""), cancel), cancel);
            notes.Add($"{version.Title}, versie {version.Version}{(isNew ? "" : " (was er al)")}");
        }
        return StepResult.Done(Name, [.. notes]);
    }
}
