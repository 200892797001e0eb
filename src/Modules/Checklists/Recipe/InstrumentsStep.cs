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
            var (version, isNew) = await shelf.ImportAsync(await ReadAsync(context.Recipe.Folder, file?.ToString() ?? "", cancel), cancel);
            notes.Add($"{version.Title}, versie {version.Version}{(isNew ? "" : " (was er al)")}");
        }
        return StepResult.Done(Name, [.. notes]);
    }

    static async Task<string> ReadAsync(string folder, string file, CancellationToken cancel)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(root, StringComparison.Ordinal)) throw new RuleException($"Het bestand {file} staat buiten de map van het recept.");
        if (!File.Exists(path)) throw new RuleException($"Het bestand {file} bestaat niet.");
        return await File.ReadAllTextAsync(path, cancel);
    }
}
