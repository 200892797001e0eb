using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Knowledge.Data;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Links;

/// <summary>Keeps which published text leads where, and plans the weekly check.</summary>
sealed class TrackLinks(TenantDb db, TimeProvider clock) : IHandle<ContentPublished>, IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public async Task HandleAsync(ContentPublished message, CancellationToken cancel)
    {
        if (!PieceType.Owns(message.ContentType)) return;
        var live = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemId == message.ContentItemId && i.Published, cancel);
        await ReplaceAsync(message.ContentItemId, live is null ? [] : LinkTexts.Of(live), cancel);
    }

    public Task HandleAsync(ContentUnpublished message, CancellationToken cancel) => PieceType.Owns(message.ContentType) ? ReplaceAsync(message.ContentItemId, [], cancel) : Task.CompletedTask;

    public Task HandleAsync(ContentDeleted message, CancellationToken cancel) => PieceType.Owns(message.ContentType) ? ReplaceAsync(message.ContentItemId, [], cancel) : Task.CompletedTask;

    Task ReplaceAsync(string id, IReadOnlyList<string> urls, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var links = await db.OutgoingLinks.Include(l => l.Places).Where(l => urls.Contains(l.Url) || l.Places.Any(p => p.ContentItemId == id)).ToListAsync(cancel);
        foreach (var link in links)
        {
            var here = link.Places.FirstOrDefault(p => p.ContentItemId == id);
            if (urls.Contains(link.Url))
            {
                if (here is null) link.Places.Add(new LinkPlace { ContentItemId = id });
            }
            else if (here is not null) link.Places.Remove(here);
            if (link.Places.Count == 0) db.Remove(link);
        }
        foreach (var url in urls.Except(links.Select(l => l.Url))) db.Add(new OutgoingLink { Url = url, Places = { new LinkPlace { ContentItemId = id } } });
        if (urls.Count > 0 && !await db.Set<Job>().AnyAsync(j => j.Key == CheckLinks.Key && !j.Failed, cancel)) CheckLinks.Plan(db, CheckLinks.NextNight(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }, cancel);
}
