using Microsoft.Extensions.Options;

namespace Platform.Kernel.Recipes;

/// <summary>The recipes in the recipe folder.</summary>
public sealed class RecipeShelf(IOptions<PlatformOptions> options)
{
    /// <exception cref="RuleException">There is no recipe with this name, or it names itself.</exception>
    public async Task<Recipe> FindAsync(string name, CancellationToken cancel = default) => await CompleteAsync(await ReadAsync(name, cancel), cancel);

    /// <summary>The recipes that can set up a network.</summary>
    public async Task<IReadOnlyList<Recipe>> SetupRecipesAsync(CancellationToken cancel = default) => [.. (await AllAsync(cancel)).Where(r => r.IsSetupRecipe)];

    /// <summary>All recipes, in the order of their names.</summary>
    public async Task<IReadOnlyList<Recipe>> AllAsync(CancellationToken cancel = default)
    {
        var found = new List<Recipe>();
        foreach (var file in Directory.EnumerateFiles(options.Value.Recipes, "*.recipe.json").Order(StringComparer.Ordinal)) found.Add(await Recipe.ReadAsync(file, cancel));
        return found;
    }

    /// <summary>Finds the recipes that a recipe names in its steps <c>recipes</c>, and those that they name.</summary>
    /// <exception cref="RuleException">One of them is not on the shelf, or names one that it is part of.</exception>
    public async Task<Recipe> CompleteAsync(Recipe recipe, CancellationToken cancel = default)
    {
        await IncludeAsync(recipe, [recipe.Name], cancel);
        return recipe;
    }

    async Task IncludeAsync(Recipe recipe, IReadOnlyList<string> above, CancellationToken cancel)
    {
        foreach (var name in recipe.Steps.SelectMany(Recipe.Names))
        {
            if (above.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new RuleException($"Het recept {name} voert zichzelf uit: {string.Join(" → ", above.Append(name))}.");
            if (recipe.Included.ContainsKey(name)) continue;
            recipe.Included[name] = await ReadAsync(name, cancel);
            await IncludeAsync(recipe.Included[name], [.. above, name], cancel);
        }
    }

    async Task<Recipe> ReadAsync(string name, CancellationToken cancel)
    {
        var file = Path.Combine(options.Value.Recipes, name + ".recipe.json");
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0 || !File.Exists(file)) throw new RuleException($"Het recept {name} bestaat niet.");
        return await Recipe.ReadAsync(file, cancel);
    }
}
