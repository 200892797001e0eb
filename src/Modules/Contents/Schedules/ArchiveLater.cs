using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Contents.Schedules;

/// <summary>The moment has come at which what readers see goes to the archive.</summary>
public sealed record ArchiveLater(string ContentItemId);

sealed class ArchiveWhenDue(TenantDb db, ContentEditor editor, TimeProvider clock) : IHandle<ArchiveLater>
{
    public async Task HandleAsync(ArchiveLater message, CancellationToken cancel)
    {
        var live = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == message.ContentItemId && i.Published, cancel);
        if (live?.Parts.ArchiveAt is not { } at || at > clock.GetUtcNow()) return;
        if (await editor.LatestAsync(message.ContentItemId, cancel) is not { } latest) return;
        await editor.WithdrawAsync(latest, ContentState.Archived, "Op het geplande moment.", cancel);
        await editor.CommitAsync(cancel); // stale: the job tries again
    }
}
