using System.Text.Json.Nodes;
using Platform.Kernel;
using Platform.Kernel.Files;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Files;

/// <summary>
/// Step <c>media</c>: files beside the recipe (<c>SourcePath</c>) or in it (<c>Base64</c>) go to the library, at <c>TargetPath</c> (before: <c>Path</c>).
/// A <c>SourceUrl</c> is left: the server must not fetch what a recipe tells it to.
/// </summary>
sealed class MediaStep(IEnumerable<IFileLibrary> libraries, ByteStore bytes) : IRecipeStep
{
    readonly IFileLibrary? _library = libraries.FirstOrDefault();

    public string Name => "media";

    public string? WhyNot => _library is null ? "De mediatheek staat uit. Er is niets mee gedaan." : null;

    public async Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel)
    {
        var left = new List<string>();
        var known = Stored();
        var put = 0;
        foreach (var folder in (step["Folders"] as JsonArray ?? []).OfType<JsonValue>()) await _library!.AddFolderAsync(folder.ToString(), cancel);
        foreach (var file in (step["Files"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var target = (Text(file, "TargetPath") is { Length: > 0 } path ? path : Text(file, "Path")).TrimStart('/');
            if (target.Length == 0) throw new RuleException("Een bestand heeft geen TargetPath.");
            await using var content = Open(file, context.Recipe);
            if (content is null)
            {
                left.Add(Text(file, "SourceUrl").Length > 0 ? $"{target}: van een adres op internet halen (SourceUrl) doet het platform niet; leg het bestand naast het recept" : $"{target}: er is geen bestand bij genoemd (SourcePath)");
                continue;
            }
            var details = new FileDetails(Maybe(file, "AlternativeText"), Maybe(file, "Description"), file["IsPublic"]?.GetValueKind() switch { System.Text.Json.JsonValueKind.True => true, System.Text.Json.JsonValueKind.False => false, _ => null });
            try
            {
                var stored = await _library!.PutAsync(target, content, details, cancel);
                // The same content may have been here under another name: that one stays.
                if (known.Add(stored.Hash)) context.OnFailure(() => bytes.Delete(stored.Hash));
            }
            catch (RuleException e)
            {
                throw new RuleException($"{target}: {e.Message}");
            }
            put++;
        }
        return StepResult.Of(Name, StepResult.Count(put, "bestand", "bestanden"), left);
    }

    static Stream? Open(JsonObject file, Recipe recipe) => Text(file, "Base64") is { Length: > 0 } base64 ? new MemoryStream(Convert.FromBase64String(base64), writable: false)
        : Text(file, "SourcePath") is { Length: > 0 } source ? File.OpenRead(recipe.PathOf(source)) : null;

    HashSet<string> Stored()
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(bytes.PathOf(new string('0', 64))))!;
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f))] : [];
    }

    static string Text(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : "";

    static string? Maybe(JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;
}
