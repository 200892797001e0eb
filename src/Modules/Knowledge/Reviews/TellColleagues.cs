using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;
using Platform.Notifications.Contracts;

namespace Platform.Knowledge.Reviews;

/// <summary>Tells whoever is next in the workflow: the reviewers of what was sent in, the writers of what was decided.</summary>
sealed class TellColleagues(TenantDb db, ContentTransitions transitions, PermissionHolders holders) : IHandle<ContentSubmitted>, IHandle<ContentReturned>, IHandle<ContentApproved>, IHandle<PublicationMissed>
{
    public async Task HandleAsync(ContentSubmitted message, CancellationToken cancel)
    {
        if (await VersionAsync(message.ContentItemVersionId, message.ContentType, cancel) is not { Latest: true, State: ContentState.InReview } item) return;
        var authors = await transitions.Authors(item.ContentItemId).ToListAsync(cancel);
        var reviewers = (await holders.IdsAsync(KnowledgePermissions.Review, cancel)).Except(authors);
        await TellAsync(reviewers, item, $"‘{item.DisplayText}’ wacht op je oordeel.", "/kennisbank/beoordelen/" + item.ContentItemId, "submitted", cancel);
    }

    public Task HandleAsync(ContentReturned message, CancellationToken cancel) => TellWritersAsync(message.ContentItemVersionId, message.ContentType, "returned", title => $"Een collega vraagt om een wijziging in ‘{title}’.", cancel);

    public Task HandleAsync(ContentApproved message, CancellationToken cancel) => TellWritersAsync(message.ContentItemVersionId, message.ContentType, "approved", title => $"‘{title}’ is goedgekeurd.", cancel);

    public Task HandleAsync(PublicationMissed message, CancellationToken cancel) =>
        TellWritersAsync(message.ContentItemVersionId, message.ContentType, "missed", title => $"‘{title}’ ging niet online op het geplande moment: nog niemand keurde de tekst goed.", cancel);

    async Task TellWritersAsync(string versionId, string type, string what, Func<string, string> text, CancellationToken cancel)
    {
        if (await VersionAsync(versionId, type, cancel) is not { } item) return;
        var writers = new[] { item.AuthorId, item.OwnerId }.OfType<long>().Distinct();
        await TellAsync(writers, item, text(item.DisplayText), "/kennisbank/concepten/" + item.ContentItemId, what, cancel);
    }

    async Task TellAsync(IEnumerable<long> members, ContentItem item, string text, string url, string what, CancellationToken cancel)
    {
        // Sent in, returned and sent in again are three facts, though of one version.
        var times = await db.ContentHistory.CountAsync(t => t.ContentItemId == item.ContentItemId && t.Version == item.Version, cancel);
        foreach (var member in members) db.Notify(new Notice(member, NoticeKind.Content, text, url) { Key = $"{what}:{item.ContentItemVersionId}:{times}" });
        await db.SaveChangesAsync(cancel);
    }

    Task<ContentItem?> VersionAsync(string versionId, string type, CancellationToken cancel) =>
        PieceType.Owns(type) ? db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.ContentItemVersionId == versionId, cancel) : Task.FromResult<ContentItem?>(null);
}
