using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Kernel.Recipes;

/// <summary>A recipe file in Orchard Core's shape: name, displayName, issetuprecipe, variables, steps. Comments are allowed.</summary>
public sealed class Recipe
{
    static readonly JsonDocumentOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    Recipe(JsonObject root, string folder)
    {
        Root = root;
        Folder = folder;
    }

    public JsonObject Root { get; }

    /// <summary>Folder that <c>[file:text('…')]</c> reads from.</summary>
    public string Folder { get; }

    public string Name => Text("name");

    public string DisplayName => Text("displayName") is { Length: > 0 } name ? name : Name;

    public string Description => Text("description");

    public bool IsSetupRecipe => Root["issetuprecipe"]?.GetValueKind() == JsonValueKind.True;

    public IEnumerable<JsonObject> Steps => (Root["steps"] as JsonArray ?? []).OfType<JsonObject>();

    /// <exception cref="RuleException">The file is no recipe.</exception>
    public static Recipe Parse(string json, string folder)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: s_options) is not JsonObject root || root["steps"] is not JsonArray) throw new RuleException("Dit is geen recept: er staan geen stappen (steps) in.");
            return new Recipe(root, folder);
        }
        catch (JsonException e)
        {
            throw new RuleException($"Het recept is geen geldige JSON (regel {e.LineNumber + 1}).");
        }
    }

    public static async Task<Recipe> ReadAsync(string file, CancellationToken cancel = default) =>
        Parse(await File.ReadAllTextAsync(file, cancel), Path.GetDirectoryName(Path.GetFullPath(file))!);

    /// <summary>The features that the recipe's feature steps ask for.</summary>
    public (IReadOnlyList<string> Enable, IReadOnlyList<string> Disable) FeatureSteps()
    {
        var steps = Steps.Where(s => NameOf(s) == "feature").ToList();
        return (Strings("enable"), Strings("disable"));

        IReadOnlyList<string> Strings(string key) => [.. steps.SelectMany(s => (s[key] as JsonArray ?? []).Select(v => v!.ToString()))];
    }

    /// <summary>Where a file that the recipe names stands: in or below its own folder.</summary>
    /// <exception cref="RuleException">The file is not there, or outside the folder.</exception>
    public string PathOf(string file)
    {
        var root = Path.GetFullPath(Folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(root, StringComparison.Ordinal)) throw new RuleException($"Het bestand {file} staat buiten de map van het recept.");
        if (!File.Exists(path)) throw new RuleException($"Het bestand {file} bestaat niet.");
        return path;
    }

    public static string NameOf(JsonObject step) => step["name"]?.ToString() ?? "";

    string Text(string key) => Root[key]?.GetValueKind() == JsonValueKind.String ? Root[key]!.GetValue<string>() : "";
}
