using Microsoft.Extensions.Options;
using Platform.Kernel;
using Platform.Kernel.Recipes;

namespace Platform.Tenants.SetupRuns;

/// <summary>Reads an uploaded recipe; the files it refers to are looked for in the recipe folder of the installation.</summary>
public sealed class RecipeSource(IOptions<PlatformOptions> options)
{
    /// <summary>Largest recipe that may be uploaded, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <exception cref="RuleException">The text is no recipe.</exception>
    public Recipe Read(string json) => Recipe.Parse(json, options.Value.Recipes);
}
