using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Contents.Schedules;

/// <summary>The moment has come at which the latest version wants to go online.</summary>
public sealed record PublishLater(string ContentItemId);

sealed class PublishWhenDue(TenantDb db, ContentEditor editor, TimeProvider clock) : IHandle<PublishLater>
{
    public async Task HandleAsync(PublishLater message, CancellationToken cancel)
    {
        if (await editor.LatestAsync(message.ContentItemId, cancel) is not { Published: false, State: not ContentState.Archived } item) return;
        if (item.Parts.PublishAt is not { } at || at > clock.GetUtcNow()) return; // moved, and planned again
        if (editor.MayGoLive(item)) await editor.PublishAsync(item, "Op het geplande moment.", cancel);
        else db.Raise(() => new PublicationMissed(item.ContentItemId, item.ContentItemVersionId, item.ContentType));
        try
        {
            await editor.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody saved or published it in this very moment; their version plans its own.
        }
    }
}
