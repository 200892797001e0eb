using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Recipes.Archive;
using Platform.Recipes.Data;

namespace Platform.Recipes.Runs;

/// <summary>Removes an upload that was left, with its files.</summary>
sealed class ForgetDraft(TenantDb db, RecipeUpload uploads) : IHandle<DraftExpired>
{
    public async Task HandleAsync(DraftExpired message, CancellationToken cancel)
    {
        if (await db.RecipeRuns.SingleOrDefaultAsync(r => r.Id == message.RunId, cancel) is not { } run) return;
        if (run.Upload is { } key) uploads.Forget(key);
        if (run.State == RunState.Draft) db.Remove(run);
        else run.Upload = null;
        await db.SaveChangesAsync(cancel);
    }
}
