using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Platform.Kernel.Data;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Recipes;

/// <summary>Runs the steps of a recipe in the current tenant, all or nothing. Feature steps are carried out before, by who starts it.</summary>
public sealed class RecipeRunner(TenantDb db, IEnumerable<IRecipeStep> steps, ModuleCatalog catalog, IConfiguration configuration)
{
    readonly Dictionary<string, IRecipeStep> _steps = steps.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RuleException">A step failed; nothing of the recipe is left.</exception>
    public async Task<(IReadOnlyList<StepResult> Results, RecipeContext Context)> RunAsync(Recipe recipe, IReadOnlyDictionary<string, string> parameters, CancellationToken cancel)
    {
        var context = new RecipeContext(recipe);
        try
        {
            return (await RunAsync(context, parameters, cancel), context);
        }
        catch
        {
            context.Undo();
            throw;
        }
    }

    /// <summary>The same as part of something larger; who calls it undoes what stands outside the database.</summary>
    internal Task<IReadOnlyList<StepResult>> RunAsync(RecipeContext context, IReadOnlyDictionary<string, string> parameters, CancellationToken cancel) => db.InTransactionAsync<IReadOnlyList<StepResult>>(async () =>
    {
        var recipe = context.Recipe;
        var expressions = new Dictionary<Recipe, RecipeExpressions>();
        var results = new List<StepResult>();
        foreach (var (source, step) in recipe.AllSteps)
        {
            var name = Recipe.NameOf(step);
            context.Recipe = source;
            if (!expressions.TryGetValue(source, out var known)) expressions[source] = known = new RecipeExpressions(source, parameters, configuration);
            if (name.Equals("feature", StringComparison.OrdinalIgnoreCase)) results.Add(Features(recipe));
            else if (name.Equals("recipes", StringComparison.OrdinalIgnoreCase)) results.Add(StepResult.Done(name, [.. Recipe.Names(step)]));
            else if (!_steps.TryGetValue(name, out var mine)) results.Add(new StepResult(name, StepOutcome.Unknown, ["Deze stap kent het platform niet; er is niets mee gedaan."]));
            else if (mine.WhyNot is { } why) results.Add(new StepResult(name, StepOutcome.Unknown, [why]));
            else results.Add(await RunStepAsync(mine, (JsonObject)known.Evaluate(step)!, context, cancel));
        }
        context.Recipe = recipe;
        if (context.HasDemoData && recipe.IsUpload) throw new RuleException("Dit recept brengt verzonnen leden of gesprekken mee. Dat kan alleen de beheerder van het platform.");
        db.Audit("recipe.run", recipe.Name);
        await db.SaveChangesAsync(cancel);
        return results;
    }, cancel);

    // Switched already; what is not on now is unknown here or belongs to the host.
    StepResult Features(Recipe recipe)
    {
        var (enable, _, unknown) = recipe.FeatureSteps(catalog);
        var off = enable.Where(id => !db.Session.Tenant.Features.Has(id)).ToList();
        return StepResult.Of("feature", StepResult.Count(enable.Count - off.Count, "functie aan", "functies aan"), unknown.Concat(off).Select(id => $"{id}: kent het platform niet"));
    }

    static async Task<StepResult> RunStepAsync(IRecipeStep step, JsonObject data, RecipeContext context, CancellationToken cancel)
    {
        try
        {
            return await step.RunAsync(data, context, cancel);
        }
        catch (Exception e) when (e is RuleException or System.ComponentModel.DataAnnotations.ValidationException or System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new RuleException($"Stap {step.Name}: {e.Message}");
        }
    }
}
