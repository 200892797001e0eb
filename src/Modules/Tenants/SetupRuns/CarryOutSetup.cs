using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Recipes;
using Platform.Kernel.Tenancy;
using Platform.Tenants.Data;

namespace Platform.Tenants.SetupRuns;

/// <summary>Asks for a run to be carried out.</summary>
sealed record SetupRequested(long RunId);

/// <summary>A draft that nobody confirmed within a day may go.</summary>
sealed record DraftExpired(long RunId);

/// <summary>Runs the recipe and leaves its result on the run; it never throws, because trying again would not help.</summary>
sealed partial class CarryOutSetup(TenantDb db, TenantSetup setup, TenantTable table, RecipeShelf shelf, RecipeSource source, TimeProvider clock, ILogger<CarryOutSetup> log) : IHandle<SetupRequested>
{
    public async Task HandleAsync(SetupRequested message, CancellationToken cancel)
    {
        if (await db.SetupRuns.SingleOrDefaultAsync(r => r.Id == message.RunId, cancel) is not { IsUnderWay: true } run) return;
        var again = run.State == SetupState.Running;
        run.State = SetupState.Running;
        await db.SaveChangesAsync(cancel);
        try
        {
            if (again) await ClearLeftoversAsync(run, cancel);
            run.Finish(await RunAsync(run, cancel), clock.GetUtcNow());
        }
        catch (RuleException e)
        {
            run.Fail(e.Message, clock.GetUtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, run.Id, e);
            run.Fail($"Er ging iets mis op de server. In het logboek staat het bij taak {run.Id}.", clock.GetUtcNow());
        }
        db.Audit(run.State == SetupState.Done ? (run.IsNew ? "network.created" : "network.recipe") : "network.setup-failed", "tenant:" + run.Network);
        await db.SaveChangesAsync(cancel);
    }

    async Task<IReadOnlyList<StepResult>> RunAsync(SetupRun run, CancellationToken cancel)
    {
        if (run.Wanted is { } wanted) return await setup.CreateAsync(wanted, cancel);
        var tenant = table.Find(run.Network) ?? throw new RuleException("Dit netwerk bestaat niet meer.");
        return await setup.RunRecipeAsync(tenant, run.RecipeJson is { } json ? source.Read(json) : await shelf.FindAsync(run.Recipe, cancel), cancel);
    }

    // This node or another one stopped half-way: what it began is not usable.
    async Task ClearLeftoversAsync(SetupRun run, CancellationToken cancel)
    {
        if (run.IsNew && table.Find(run.Network) is { Status: TenantStatus.Initialising }) await setup.RemoveAsync(run.Network, cancel);
    }

    [LoggerMessage(60, LogLevel.Error, "Setup run {Run} failed.")]
    static partial void Failed(ILogger log, long run, Exception e);
}

/// <summary>Removes a draft that was left.</summary>
sealed class DropDraft(TenantDb db) : IHandle<DraftExpired>
{
    public Task HandleAsync(DraftExpired message, CancellationToken cancel) =>
        db.SetupRuns.Where(r => r.Id == message.RunId && r.State == SetupState.Draft).ExecuteDeleteAsync(cancel);
}
