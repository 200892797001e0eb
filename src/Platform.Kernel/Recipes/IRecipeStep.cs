using System.Text.Json.Nodes;

namespace Platform.Kernel.Recipes;

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    Done,

    /// <summary>Part of it was left; the notes say what.</summary>
    Partly,

    /// <summary>No feature of this tenant knows the step.</summary>
    Unknown,
}

/// <param name="Name">Name of the step in the recipe.</param>
/// <param name="Notes">What was done or left, in Dutch.</param>
public sealed record StepResult(string Name, StepOutcome Outcome, IReadOnlyList<string> Notes)
{
    public static StepResult Done(string name, params string[] notes) => new(name, StepOutcome.Done, notes);

    public static StepResult Partly(string name, params string[] notes) => new(name, StepOutcome.Partly, notes);
}

/// <summary>One kind of step of a recipe. Runs inside the transaction of the whole recipe: throw to undo everything.</summary>
public interface IRecipeStep
{
    /// <summary>Its name in a recipe, compared without case.</summary>
    string Name { get; }

    /// <param name="step">The step with its expressions already evaluated.</param>
    /// <exception cref="RuleException">The step cannot be carried out; the recipe leaves nothing.</exception>
    Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel);
}

/// <summary>What steps of one run share.</summary>
/// <param name="Recipe">The recipe that runs.</param>
public sealed record RecipeContext(Recipe Recipe)
{
    /// <summary>A step may set this when it puts fictional people in the tenant; Production then refuses to serve it.</summary>
    public bool HasDemoData { get; set; }
}
