using Microsoft.Extensions.Options;

namespace Platform.Kernel.Recipes;

/// <summary>The recipes in the recipe folder.</summary>
public sealed class RecipeShelf(IOptions<PlatformOptions> options)
{
    /// <exception cref="RuleException">There is no recipe with this name.</exception>
    public async Task<Recipe> FindAsync(string name, CancellationToken cancel = default)
    {
        var file = Path.Combine(options.Value.Recipes, name + ".recipe.json");
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0 || !File.Exists(file)) throw new RuleException($"Het recept {name} bestaat niet.");
        return await Recipe.ReadAsync(file, cancel);
    }

    /// <summary>The recipes that can set up a network.</summary>
    public async Task<IReadOnlyList<Recipe>> SetupRecipesAsync(CancellationToken cancel = default) => [.. (await AllAsync(cancel)).Where(r => r.IsSetupRecipe)];

    /// <summary>All recipes, in the order of their names.</summary>
    public async Task<IReadOnlyList<Recipe>> AllAsync(CancellationToken cancel = default)
    {
        var found = new List<Recipe>();
        foreach (var file in Directory.EnumerateFiles(options.Value.Recipes, "*.recipe.json").Order(StringComparer.Ordinal)) found.Add(await Recipe.ReadAsync(file, cancel));
        return found;
    }
}
