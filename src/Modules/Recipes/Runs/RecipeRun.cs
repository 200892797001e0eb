using System.Text.Json;
using Platform.Kernel.Recipes;

namespace Platform.Recipes.Runs;

public enum RunState
{
    /// <summary>Looked at but not confirmed.</summary>
    Draft,

    /// <summary>Under way, or broken off with the machine.</summary>
    Running,
    Done,
    Failed,
}

/// <summary>A recipe that somebody chose in this network, and what came of it.</summary>
public sealed class RecipeRun
{
    public long Id { get; set; }

    /// <summary>Name of the recipe on the shelf, or what the uploaded one calls itself.</summary>
    public string Name { get; set; } = "";

    /// <summary>What people call it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Key of the upload; null for one from the shelf.</summary>
    public string? Upload { get; set; }

    public RunState State { get; set; }

    /// <summary>Why it failed, in Dutch.</summary>
    public string? Error { get; set; }

    /// <summary>What became of the steps, as JSON.</summary>
    public string Results { get; set; } = "[]";

    public long MemberId { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }

    public IReadOnlyList<StepResult> Steps => JsonSerializer.Deserialize<List<StepResult>>(Results)!;
}

/// <summary>A recipe that nobody confirmed within a day may go.</summary>
sealed record DraftExpired(long RunId);
