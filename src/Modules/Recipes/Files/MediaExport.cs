using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Platform.Kernel.Files;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Files;

/// <summary>Step <c>media</c> with every file of the library, and the files themselves.</summary>
sealed class MediaExport(IEnumerable<IFileLibrary> libraries) : IRecipeExport
{
    public string Key => "media";

    public string Title => "Bestanden";

    public string Hint => "Alle bestanden uit de mediatheek, met hun beschrijving. Oude versies gaan niet mee.";

    public int Order => 35;

    public async IAsyncEnumerable<JsonObject> StepsAsync(ExportContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (libraries.FirstOrDefault() is not { } library) yield break;
        var files = await library.ListAsync(cancel);
        var folders = await library.FoldersAsync(cancel);
        if (files.Count + folders.Count == 0) yield break;
        foreach (var file in files) context.AddFile("media/" + file.Path, stop => library.OpenAsync(file.Path, stop));
        yield return new JsonObject
        {
            ["name"] = "media",
            ["Folders"] = new JsonArray([.. folders.Order(StringComparer.Ordinal).Select(f => (JsonNode)f)]),
            ["Files"] = new JsonArray([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new JsonObject
            {
                ["TargetPath"] = f.Path,
                ["SourcePath"] = "media/" + f.Path,
                ["AlternativeText"] = f.AlternativeText,
                ["Description"] = f.Description,
                ["IsPublic"] = f.IsPublic,
            })]),
        };
    }
}
