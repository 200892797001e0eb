using System.Text.Json.Nodes;
using Platform.Kernel.Permissions;

namespace Platform.Kernel.Recipes;

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    Done,

    /// <summary>Part of it was left; the notes say what.</summary>
    Partly,

    /// <summary>No feature of this tenant knows the step, or the platform has nothing like it.</summary>
    Unknown,
}

/// <param name="Name">Name of the step in the recipe.</param>
/// <param name="Notes">What was done or left, in Dutch.</param>
public sealed record StepResult(string Name, StepOutcome Outcome, IReadOnlyList<string> Notes)
{
    public static StepResult Done(string name, params string[] notes) => new(name, StepOutcome.Done, notes);

    public static StepResult Partly(string name, params string[] notes) => new(name, StepOutcome.Partly, notes);

    /// <summary>"1 soort", "2 soorten".</summary>
    public static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";

    /// <summary>Done when nothing was left; what was left is said once for each kind.</summary>
    public static StepResult Of(string name, string done, IEnumerable<string> left) => left.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } notes ? Partly(name, [done, .. notes]) : Done(name, done);
}

/// <summary>One kind of step of a recipe. Runs inside the transaction of the whole recipe: throw to undo everything.</summary>
public interface IRecipeStep
{
    /// <summary>Its name in a recipe, compared without case.</summary>
    string Name { get; }

    /// <summary>Why the platform does nothing with it; null for a step that works. It is named in the result and never an error.</summary>
    string? WhyNot => null;

    /// <param name="step">The step with its expressions already evaluated.</param>
    /// <exception cref="RuleException">The step cannot be carried out; the recipe leaves nothing.</exception>
    Task<StepResult> RunAsync(JsonObject step, RecipeContext context, CancellationToken cancel);
}

/// <summary>What steps of one run share.</summary>
/// <param name="by">Who runs it and whose permissions are the limit; null: the platform itself.</param>
public sealed class RecipeContext(Recipe recipe, Person? by = null)
{
    readonly List<Action> _undo = [];

    /// <summary>The recipe that the step stands in.</summary>
    public Recipe Recipe { get; internal set; } = recipe;

    /// <summary>A step may set this when it puts fictional people in the tenant; Production then refuses to serve it.</summary>
    public bool HasDemoData { get; set; }

    /// <summary>Whether who runs this may hand out a permission.</summary>
    public bool MayGive(string permission) => by is null || by.Can(permission);

    /// <summary>What must happen when the recipe fails and the database forgets it: a file goes away again.</summary>
    public void OnFailure(Action undo) => _undo.Add(undo);

    internal void Undo()
    {
        foreach (var undo in _undo.AsEnumerable().Reverse()) undo();
    }
}
