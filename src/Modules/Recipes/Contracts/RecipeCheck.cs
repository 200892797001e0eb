namespace Platform.Recipes.Contracts;

/// <summary>What a recipe would do in a network, found without running it.</summary>
/// <param name="Steps">In the order of the recipe.</param>
public sealed record RecipeCheck(string Name, string DisplayName, string Description, bool IsSetupRecipe, FeatureCheck Features, IReadOnlyList<StepCheck> Steps)
{
    /// <summary>Every step is known, nothing is left out and nothing would fail.</summary>
    public bool IsClean => Steps.All(s => s.Outcome == ExpectedOutcome.Done);

    /// <summary>A step would fail, and with it the whole recipe.</summary>
    public bool WillFail => Steps.Any(s => s.Outcome == ExpectedOutcome.Fails);
}

/// <summary>Features by their ids.</summary>
/// <param name="On">What is on after the recipe.</param>
/// <param name="Added">What comes along because another feature needs it, or because it is always on.</param>
/// <param name="Unknown">What the recipe asks for and this installation does not have.</param>
public sealed record FeatureCheck(IReadOnlyList<string> On, IReadOnlyList<string> Added, IReadOnlyList<string> Off, IReadOnlyList<string> Unknown);

/// <param name="Module">The module that carries it out; null for a step of the platform itself or an unknown one.</param>
/// <param name="Notes">What it brings or what is left, in Dutch.</param>
/// <param name="Files">Files beside the recipe that it reads.</param>
public sealed record StepCheck(string Name, ExpectedOutcome Outcome, string? Module, IReadOnlyList<string> Notes, int Files);

public enum ExpectedOutcome
{
    Done,
    Partly,

    /// <summary>No module knows the step, or its feature is off: it is skipped.</summary>
    Unknown,

    /// <summary>An expression or file of it is wrong: the recipe leaves nothing.</summary>
    Fails,
}
