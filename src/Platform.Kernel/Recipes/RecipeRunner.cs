using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Platform.Kernel.Data;

namespace Platform.Kernel.Recipes;

/// <summary>Runs the steps of a recipe in the current tenant, all or nothing. Feature steps are carried out before, by who starts it.</summary>
public sealed class RecipeRunner(TenantDb db, IEnumerable<IRecipeStep> steps, IConfiguration configuration)
{
    readonly Dictionary<string, IRecipeStep> _steps = steps.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RuleException">A step failed; nothing of the recipe is left.</exception>
    public async Task<(IReadOnlyList<StepResult> Results, RecipeContext Context)> RunAsync(Recipe recipe, IReadOnlyDictionary<string, string> parameters, CancellationToken cancel)
    {
        var expressions = new RecipeExpressions(recipe, parameters, configuration);
        var context = new RecipeContext(recipe);
        var results = new List<StepResult>();
        await db.InTransactionAsync(async () =>
        {
            foreach (var step in recipe.Steps)
            {
                var name = Recipe.NameOf(step);
                if (name == "feature") results.Add(Features(recipe));
                else if (_steps.TryGetValue(name, out var known)) results.Add(await RunStepAsync(known, (JsonObject)expressions.Evaluate(step)!, context, cancel));
                else results.Add(new StepResult(name, StepOutcome.Unknown, ["Deze stap kent het platform niet; er is niets mee gedaan."]));
            }
            db.Audit("recipe.run", recipe.Name);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return (results, context);
    }

    // Switched already; what is not on now is unknown here or belongs to the host.
    StepResult Features(Recipe recipe)
    {
        var enable = recipe.FeatureSteps().Enable;
        var left = enable.Where(id => !db.Session.Tenant.Features.Has(id)).Select(id => $"{id}: kent het platform niet").ToList();
        return left.Count == 0 ? StepResult.Done("feature", $"{enable.Count} functies aan") : StepResult.Partly("feature", [$"{enable.Count - left.Count} functies aan", .. left]);
    }

    static async Task<StepResult> RunStepAsync(IRecipeStep step, JsonObject data, RecipeContext context, CancellationToken cancel)
    {
        try
        {
            return await step.RunAsync(data, context, cancel);
        }
        catch (Exception e) when (e is RuleException or System.ComponentModel.DataAnnotations.ValidationException or System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new RuleException($"Stap {step.Name}: {e.Message}");
        }
    }
}
