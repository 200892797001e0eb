using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Platform.Kernel.Recipes;
using Platform.Recipes.Contracts;

namespace Platform.Recipes.Runs;

/// <summary>Which recipe to run: one from the shelf, or a file.</summary>
public sealed class RecipeForm
{
    [Display(Name = "Recept van dit platform")]
    public string? Recipe { get; set; }

    [Display(Name = "Receptbestand of export")]
    public IFormFile? File { get; set; }
}

/// <param name="Shelf">Recipes that add something to a network that is there.</param>
public sealed record RecipesPage(IReadOnlyList<Recipe> Shelf, IReadOnlyList<RecipeRun> Runs, int Page, int Total, long MaxBytes, RecipeForm Form);

/// <param name="Check">What it would do; null once it ran.</param>
public sealed record RunPage(RecipeRun Run, RecipeCheck? Check);
