using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Recipes;

/// <summary>A recipe file in Orchard Core's shape: name, displayName, issetuprecipe, variables, steps. Comments are allowed.</summary>
public sealed class Recipe
{
    const int MaxDepth = 64; // deeper is no content, but an attempt to break the machine

    static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    Recipe(JsonObject root, string folder)
    {
        Root = root;
        Folder = folder;
    }

    public JsonObject Root { get; }

    /// <summary>Folder of the files that belong to it; empty when it came alone.</summary>
    public string Folder { get; }

    /// <summary>Name by which the shelf knows it: of its file, which may differ from what it calls itself.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>Somebody sent it: it may not bring fictional people, nor speak in the name of others.</summary>
    public bool IsUpload { get; init; }

    public string Name => Text("name");

    public string DisplayName => Text("displayName") is { Length: > 0 } name ? name : Name;

    public string Description => Text("description");

    /// <summary><c>platform</c>: for the installation itself; <c>demo</c>: brings fictional people.</summary>
    public IReadOnlyList<string> Categories => [.. (Root["categories"] as JsonArray ?? []).OfType<JsonValue>().Select(c => c.ToString())];

    public bool IsSetupRecipe => Root["issetuprecipe"]?.GetValueKind() == JsonValueKind.True;

    public IEnumerable<JsonObject> Steps => (Root["steps"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The recipes that its steps <c>recipes</c> name; filled by <see cref="RecipeShelf.CompleteAsync"/>.</summary>
    internal Dictionary<string, Recipe> Included { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its steps with those of the recipes it names, in the order in which they run.</summary>
    public IEnumerable<(Recipe Source, JsonObject Step)> AllSteps => Steps.SelectMany(s => Names(s).SelectMany(n => Included.TryGetValue(n, out var inner) ? inner.AllSteps : []).Prepend((this, s)));

    /// <param name="folder">Empty: there are no files beside it.</param>
    /// <exception cref="RuleException">The file is no recipe.</exception>
    public static Recipe Parse(string json, string folder, bool isUpload = false, string name = "")
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: s_options) is not JsonObject root || root["steps"] is not JsonArray) throw new RuleException("Dit is geen recept: er staan geen stappen (steps) in.");
            return new Recipe(root, folder) { IsUpload = isUpload, FileName = name };
        }
        catch (JsonException e)
        {
            throw new RuleException($"Het recept is geen geldige JSON (regel {e.LineNumber + 1}).");
        }
    }

    public static async Task<Recipe> ReadAsync(string file, CancellationToken cancel = default) =>
        Parse(await File.ReadAllTextAsync(file, cancel), Path.GetDirectoryName(Path.GetFullPath(file))!, name: Path.GetFileName(file).Replace(".recipe.json", "", StringComparison.Ordinal));

    /// <summary>What the feature steps ask for, in the words of this platform.</summary>
    /// <returns>With <c>Left</c>: the ids that nothing here answers to.</returns>
    public (IReadOnlyList<string> Enable, IReadOnlyList<string> Disable, IReadOnlyList<string> Left) FeatureSteps(ModuleCatalog catalog)
    {
        var steps = AllSteps.Select(s => s.Step).Where(s => NameOf(s) == "feature").ToList();
        var (enable, disable) = (Strings("enable"), Strings("disable"));
        return ([.. enable.Select(catalog.Resolve).OfType<string>().Where(catalog.Knows).Distinct()], [.. disable.Select(catalog.Resolve).OfType<string>().Where(catalog.Knows).Distinct()], [.. enable.Where(id => catalog.Resolve(id) is null)]);

        IReadOnlyList<string> Strings(string key) => [.. steps.SelectMany(s => (s[key] as JsonArray ?? []).OfType<JsonValue>().Select(v => v.ToString()))];
    }

    /// <summary>Where a file that the recipe names stands: in or below its own folder.</summary>
    /// <exception cref="RuleException">The file is not there, or outside the folder.</exception>
    public string PathOf(string file)
    {
        if (Folder.Length == 0) throw new RuleException($"Bij dit recept horen geen bestanden, dus {file} is er niet. Stuur een zip met recipe.json en de bestanden.");
        var root = Path.GetFullPath(Folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(root, StringComparison.Ordinal)) throw new RuleException($"Het bestand {file} staat buiten de map van het recept.");
        if (!File.Exists(path)) throw new RuleException($"Het bestand {file} bestaat niet.");
        return path;
    }

    public static string NameOf(JsonObject step) => step["name"]?.ToString() ?? "";

    /// <summary>The recipes that a step <c>recipes</c> names.</summary>
    internal static IEnumerable<string> Names(JsonObject step) =>
        NameOf(step).Equals("recipes", StringComparison.OrdinalIgnoreCase) ? (step["Values"] as JsonArray ?? []).OfType<JsonObject>().Select(v => v["name"]?.ToString() ?? "") : [];

    string Text(string key) => Root[key]?.GetValueKind() == JsonValueKind.String ? Root[key]!.GetValue<string>() : "";
}
