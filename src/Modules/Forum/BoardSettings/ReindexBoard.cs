using Microsoft.EntityFrameworkCore;
using Platform.Forum.Data;
using Platform.Kernel.Data;
using Platform.Kernel.Events;

namespace Platform.Forum.BoardSettings;

/// <summary>The readers of a board changed: its topics get new search text, a few at a time.</summary>
/// <param name="After">Id of the last topic that was done.</param>
sealed record ReindexBoard(long BoardId, long After);

sealed class ReindexTopics(TenantDb db) : IHandle<ReindexBoard>
{
    const int AtOnce = 100;

    public async Task HandleAsync(ReindexBoard message, CancellationToken cancel)
    {
        var topics = await db.Topics.Where(t => t.BoardId == message.BoardId && t.Id > message.After).OrderBy(t => t.Id).Take(AtOnce).ForChange().ToListAsync(cancel);
        foreach (var topic in topics) db.Entry(topic).State = EntityState.Modified;
        if (topics.Count == AtOnce) db.Schedule(message with { After = topics[^1].Id });
        if (topics.Count > 0) await db.SaveChangesAsync(cancel);
    }
}
