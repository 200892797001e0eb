using Microsoft.EntityFrameworkCore;
using Platform.Contents.Data;
using Platform.Contents.Elements;
using Platform.Contents.Schedules;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Contracts;

/// <summary>What somebody wants to keep.</summary>
/// <param name="Type">The content type; it never changes in the life of an item.</param>
public sealed record ContentDraft(string Type, string Title, ContentParts Parts)
{
    /// <summary>Last part of the address; null: made from the title when that is new.</summary>
    public string? Slug { get; init; }

    /// <summary>The whole address below the network's root, for types that no module owns; an empty one takes it away.</summary>
    public string? Path { get; init; }

    internal ContentOrigin? Origin { get; init; }
}

/// <summary>What a recipe says about where an item comes from.</summary>
sealed record ContentOrigin(string ItemId, DateTimeOffset? CreatedUtc, DateTimeOffset? ModifiedUtc, DateTimeOffset? PublishedUtc, long? OwnerId, string Owner, string Author)
{
    /// <summary>Id of this version, when it keeps the one it had; null: a new one.</summary>
    public string? VersionId { get; init; }
}

/// <summary>
/// The only way to change content, for the browser, the API and recipes alike. Puts changes and events in the context;
/// the caller checks permissions before, and calls <see cref="CommitAsync"/> after.
/// </summary>
public sealed class ContentEditor(TenantDb db, Person me, TimeProvider clock, ContentKinds kinds, Composer composer)
{
    public Task<ContentItem?> LatestAsync(string contentItemId, CancellationToken cancel) =>
        db.ContentItems.SingleOrDefaultAsync(i => i.ContentItemId == contentItemId && i.Latest, cancel);

    /// <summary>A new version on top of the latest one, or a new item. What readers see stays as it is.</summary>
    public async Task<ContentItem> SaveAsync(ContentItem? latest, ContentDraft draft, CancellationToken cancel)
    {
        var id = latest?.ContentItemId ?? draft.Origin?.ItemId ?? ContentIds.New();
        var parts = draft.Parts.Clone();
        SafeHtml.CleanAll(parts.Json);
        var text = new ContentText(draft.Title, parts, Wanted(latest, draft) is { } wanted ? await FreePathAsync(wanted, id, cancel) : null)
        {
            Words = composer.Types.Find(draft.Type) is { } type ? string.Join(' ', composer.Words(type, parts.Json)) : "",
        };
        var stamp = draft.Origin is { } origin
            ? new ContentStamp(origin.ModifiedUtc ?? clock.GetUtcNow(), origin.OwnerId) { Owner = origin.Owner, Author = origin.Author, CreatedUtc = origin.CreatedUtc, PublishedUtc = origin.PublishedUtc, VersionId = origin.VersionId }
            : new ContentStamp(clock.GetUtcNow(), me.Id);
        var item = latest is null ? ContentItem.Begin(draft.Type, id, text, stamp) : latest.Continue(text, stamp);
        db.ContentItems.Add(item);
        if (latest is { State: ContentState.InReview or ContentState.Approved }) Record(item, item.State, latest.State, "De tekst is veranderd.");
        Schedule(item);
        db.Raise(() => new ContentDraftSaved(item.ContentItemId, item.ContentItemVersionId, item.ContentType));
        return item;
    }

    /// <summary>Readers see this version from now on. Its old address, if it had another, leads to the new one.</summary>
    /// <exception cref="RuleException">Items of this type need a review here, and nobody approved this version.</exception>
    public Task PublishAsync(ContentItem latest, string? reason, CancellationToken cancel) => MayGoLive(latest)
        ? ShowAsync(latest, reason, cancel)
        : throw new RuleException("Een collega moet deze tekst eerst beoordelen en goedkeuren.");

    /// <summary>Whether readers may see this version, as far as reviewing goes.</summary>
    public bool MayGoLive(ContentItem item) => item.ReviewedUtc is not null || !kinds.NeedsReview(item.ContentType);

    /// <summary>Publishes without asking for a review: what a recipe brings was read where it comes from.</summary>
    internal async Task ShowAsync(ContentItem latest, string? reason, CancellationToken cancel)
    {
        if (latest.Published && latest.State == ContentState.Published) return;
        var live = await LiveAsync(latest.ContentItemId, cancel);
        if (latest.Path is { } path && await FreePathAsync(path, latest.ContentItemId, cancel) is var free && free != path) latest.MoveTo(free);
        if (live is not null && live != latest)
        {
            live.TakeDown();
            if (live.Path is { } old && old != latest.Path) await RedirectAsync(old, latest.ContentItemId, cancel);
        }
        if (latest.Path is { } here && await db.Redirects.FindAsync([here], cancel) is { } past) db.Redirects.Remove(past);
        Record(latest, ContentState.Published, latest.State, reason);
        latest.Publish(clock.GetUtcNow(), reason);
        if (latest.Parts.ArchiveAt is { } end) db.Schedule(new ArchiveLater(latest.ContentItemId), end, $"archive:{latest.ContentItemId}");
        db.Raise(() => new ContentPublished(latest.ContentItemId, latest.ContentItemVersionId, latest.ContentType));
    }

    /// <summary>Puts what a recipe brings unpublished in line for a review, or back at its author, as if it happened when the text was written.</summary>
    /// <param name="reviewer">Who sent it back.</param>
    internal async Task BeginAtAsync(ContentItem item, ContentState state, string reason, long? reviewer, CancellationToken cancel)
    {
        if (state == ContentState.Archived) item.Become(state, reason.Length > 0 ? reason : null);
        if (state is not (ContentState.InReview or ContentState.ChangesRequested)) return;
        await db.SaveChangesAsync(cancel);
        db.Add(Step(item, ContentState.InReview, item.State, null, item.AuthorId, item.ModifiedUtc));
        item.Submit(item.ModifiedUtc);
        if (state == ContentState.InReview) return;
        db.Add(Step(item, state, item.State, reason, reviewer, item.ModifiedUtc.AddHours(3)));
        item.SendBack(reason);
    }

    /// <summary>The same text for another while: a version that differs only in the day before which it must be read again, and that readers see at once.</summary>
    public async Task<ContentItem> ConfirmAsync(ContentItem live, DateOnly reviewBy, CancellationToken cancel)
    {
        if (live is not { Latest: true, Published: true }) throw new RuleException("Er ligt een nieuwe versie klaar. Publiceer die, of zet de oude terug.");
        var parts = live.Parts;
        parts.SetReviewBy(live.ContentType, reviewBy);
        var item = await SaveAsync(live, new ContentDraft(live.ContentType, live.DisplayText, parts), cancel);
        item.CountAsReviewed(clock.GetUtcNow());
        await ShowAsync(item, "Opnieuw gelezen: de tekst klopt nog.", cancel);
        return item;
    }

    /// <summary>Takes the item from the site, to its writers or to the archive.</summary>
    public async Task WithdrawAsync(ContentItem latest, ContentState to, string? reason, CancellationToken cancel)
    {
        if (to is not (ContentState.Draft or ContentState.Archived)) throw new ArgumentOutOfRangeException(nameof(to));
        var live = await LiveAsync(latest.ContentItemId, cancel);
        live?.TakeDown();
        Record(latest, to, latest.State, reason);
        latest.Become(to, reason);
        if (live is not null) db.Raise(() => new ContentUnpublished(latest.ContentItemId, latest.ContentType));
    }

    /// <summary>Removes the item from every list; <see cref="RestoreAsync"/> brings it back.</summary>
    public async Task DeleteAsync(ContentItem latest, CancellationToken cancel)
    {
        var live = await LiveAsync(latest.ContentItemId, cancel);
        live?.TakeDown();
        Record(latest, ContentState.Deleted, latest.State, null);
        latest.Delete(live?.ContentItemVersionId);
        db.Raise(() => new ContentDeleted(latest.ContentItemId, latest.ContentType));
    }

    /// <summary>Brings a removed item back as it was: readers see again what they saw, if nobody else took its address meanwhile.</summary>
    public async Task<ContentReturn> RestoreAsync(ContentItem deleted, CancellationToken cancel)
    {
        if (deleted.State != ContentState.Deleted) throw new InvalidOperationException("Only what was removed can be brought back.");
        var live = deleted.RemovedLive is not { } seen ? null : await db.ContentItems.SingleAsync(i => i.ContentItemVersionId == seen, cancel);
        var free = live?.Path is not { } address || await FreePathAsync(address, live.ContentItemId, cancel) == address;
        if (deleted.Path is { } path) deleted.MoveTo(await FreePathAsync(path, deleted.ContentItemId, cancel));
        Record(deleted, free && live == deleted ? ContentState.Published : ContentState.Draft, ContentState.Deleted, null);
        deleted.Restore();
        db.Raise(() => new ContentDraftSaved(deleted.ContentItemId, deleted.ContentItemVersionId, deleted.ContentType));
        if (live is null) return ContentReturn.Draft;
        if (!free) return ContentReturn.AddressTaken;
        live.Publish(clock.GetUtcNow(), live.Reason);
        db.Raise(() => new ContentPublished(live.ContentItemId, live.ContentItemVersionId, live.ContentType));
        return ContentReturn.Published;
    }

    /// <summary>Saves everything that was put in the context.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was first; nothing is saved.</exception>
    public async Task CommitAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Where statements travel in one batch, the unique indexes speak before the token does.
            throw new DbUpdateConcurrencyException("Somebody else saved this item first.", e);
        }
    }

    /// <summary>Writes down that the item goes to another state; the history of an item is never changed.</summary>
    internal void Record(ContentItem item, ContentState to, ContentState from, string? reason) => db.Add(Step(item, to, from, reason, me.Id, clock.GetUtcNow()));

    static ContentTransition Step(ContentItem item, ContentState to, ContentState from, string? reason, long? by, DateTimeOffset at) => new()
    {
        ContentItemId = item.ContentItemId,
        Version = item.Version,
        From = from,
        To = to,
        MemberId = by,
        AtUtc = at,
        Reason = reason,
    };

    /// <summary>Plans the moment at which a version wants to go online; when it comes, the handler looks again whether it may.</summary>
    internal void Schedule(ContentItem item)
    {
        if (item.Parts.PublishAt is { } at) db.Schedule(new PublishLater(item.ContentItemId), at, $"publish:{item.ContentItemId}");
    }

    Task<ContentItem?> LiveAsync(string contentItemId, CancellationToken cancel) =>
        db.ContentItems.SingleOrDefaultAsync(i => i.ContentItemId == contentItemId && i.Published, cancel);

    string? Wanted(ContentItem? latest, ContentDraft draft)
    {
        if (draft.Path is { } whole) return whole.Length > 0 ? whole : null;
        var kind = kinds.Find(draft.Type);
        if (Slugs.Of(draft.Slug ?? "") is { Length: > 0 } slug) return kind?.PathPrefix + slug;
        if (draft.Origin is not null && draft.Parts.Path is { } given) return given;
        if (latest is not null && (kind is null || latest.DisplayText == draft.Title)) return latest.Path;
        return kind is null ? draft.Parts.Path ?? (draft.Origin is null ? kinds.PathFor(draft.Type, draft.Title) : null) : kind.PathPrefix + (Slugs.Of(draft.Title) is { Length: > 0 } fromTitle ? fromTitle : Slugs.Of(draft.Type));
    }

    /// <summary>The address itself, or the first free one with a number behind it.</summary>
    async Task<string> FreePathAsync(string wanted, string contentItemId, CancellationToken cancel)
    {
        var taken = (await db.ContentItems.Where(i => i.ContentItemId != contentItemId && (i.Latest || i.Published) && i.Path!.StartsWith(wanted)).Select(i => i.Path!)
            .Concat(db.Redirects.Where(r => r.ContentItemId != contentItemId && r.Path.StartsWith(wanted)).Select(r => r.Path)).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(kinds.ReservedPaths);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(p => !taken.Contains(p));
    }

    async Task RedirectAsync(string path, string contentItemId, CancellationToken cancel)
    {
        if (await db.Redirects.FindAsync([path], cancel) is { } known) known.ContentItemId = contentItemId;
        else db.Redirects.Add(new Redirects.Redirect { Path = path, ContentItemId = contentItemId });
    }
}
