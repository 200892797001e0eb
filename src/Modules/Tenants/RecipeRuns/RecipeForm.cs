using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Platform.Tenants.RecipeRuns;

/// <summary>Which recipe to run: one from the shelf, or a file.</summary>
public sealed class RecipeForm
{
    [Display(Name = "Recept van dit platform")]
    public string? Recipe { get; set; }

    [Display(Name = "Of kies een eigen bestand")]
    public IFormFile? File { get; set; }
}
