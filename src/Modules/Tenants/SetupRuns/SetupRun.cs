using System.Text.Json;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.SetupRuns;

/// <summary>How far a run is.</summary>
public enum SetupState
{
    /// <summary>Checked but not confirmed.</summary>
    Draft,
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A recipe that runs in the background: to make a network, or in one that is there.</summary>
public sealed class SetupRun
{
    public long Id { get; set; }

    /// <summary>Short name of the network.</summary>
    public string Network { get; set; } = "";

    /// <summary>Name of the recipe on the shelf, or what the uploaded one calls itself.</summary>
    public string Recipe { get; set; } = "";

    /// <summary>The network that is asked for as JSON; empty when it exists, and after the run: it holds an e-mail address.</summary>
    public string Order { get; set; } = "";

    /// <summary>The uploaded recipe; null for one from the shelf.</summary>
    public string? RecipeJson { get; set; }

    public SetupState State { get; set; }

    /// <summary>Why it failed, in Dutch.</summary>
    public string? Error { get; set; }

    /// <summary>What became of the steps as JSON.</summary>
    public string Results { get; set; } = "[]";

    public DateTimeOffset CreatedUtc { get; set; }

    public DateTimeOffset? FinishedUtc { get; set; }

    public bool IsNew { get; set; }

    public bool IsUnderWay => State is SetupState.Waiting or SetupState.Running;

    public NewTenant? Wanted => Order.Length == 0 ? null : JsonSerializer.Deserialize<NewTenant>(Order);

    public IReadOnlyList<StepResult> Steps => JsonSerializer.Deserialize<List<StepResult>>(Results)!;

    public static SetupRun ForNew(NewTenant wanted, DateTimeOffset now) =>
        new() { Network = wanted.Name, Recipe = wanted.Recipe, Order = JsonSerializer.Serialize(wanted), IsNew = true, State = SetupState.Waiting, CreatedUtc = now };

    public static SetupRun DraftFor(Tenant tenant, Recipe recipe, string? uploaded, DateTimeOffset now) =>
        new() { Network = tenant.Name, Recipe = recipe.Name, RecipeJson = uploaded, State = SetupState.Draft, CreatedUtc = now };

    public void Finish(IReadOnlyList<StepResult> steps, DateTimeOffset now)
    {
        Results = JsonSerializer.Serialize(steps);
        End(SetupState.Done, now);
    }

    public void Fail(string reason, DateTimeOffset now)
    {
        Error = reason;
        End(SetupState.Failed, now);
    }

    void End(SetupState state, DateTimeOffset now)
    {
        (State, FinishedUtc, Order, RecipeJson) = (state, now, "", null);
    }
}
