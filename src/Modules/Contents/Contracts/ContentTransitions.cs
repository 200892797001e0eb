using Microsoft.EntityFrameworkCore;
using Platform.Contents.Data;
using Platform.Kernel;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;

namespace Platform.Contents.Contracts;

/// <summary>
/// The editorial workflow, for the browser and the API alike: concept, in review, changes requested or approved, published, archived.
/// Every step has its permission; that a reviewer is not an author is decided by the database.
/// </summary>
public sealed class ContentTransitions(TenantDb db, Person me, TimeProvider clock, ContentKinds kinds, ContentEditor editor)
{
    const string Stale = "Somebody else moved this item first.";

    static readonly (ContentState From, ContentState To)[] s_steps =
    [
        (ContentState.Draft, ContentState.InReview), (ContentState.ChangesRequested, ContentState.InReview),
        (ContentState.InReview, ContentState.Approved), (ContentState.InReview, ContentState.ChangesRequested), (ContentState.Approved, ContentState.ChangesRequested),
        (ContentState.InReview, ContentState.Draft), (ContentState.Approved, ContentState.Draft), (ContentState.ChangesRequested, ContentState.Draft),
        (ContentState.Draft, ContentState.Published), (ContentState.InReview, ContentState.Published), (ContentState.ChangesRequested, ContentState.Published),
        (ContentState.Approved, ContentState.Published), (ContentState.Archived, ContentState.Published),
        (ContentState.Published, ContentState.Draft), (ContentState.Draft, ContentState.Draft), (ContentState.Archived, ContentState.Draft), // from a draft: an older version leaves the site
        (ContentState.Draft, ContentState.Archived), (ContentState.InReview, ContentState.Archived), (ContentState.ChangesRequested, ContentState.Archived),
        (ContentState.Approved, ContentState.Archived), (ContentState.Published, ContentState.Archived),
    ];

    /// <summary>Whether this person may do such a step with items of this type.</summary>
    public bool May(string type, ContentState from, ContentState to) => (from, to) switch
    {
        (_, ContentState.InReview) => kinds.MayWrite(type) && kinds.Find(type)?.ReviewPermission is not null,
        (_, ContentState.Approved or ContentState.ChangesRequested) => kinds.MayReview(type),
        (_, ContentState.Published) or (ContentState.Published or ContentState.Draft, ContentState.Draft) => kinds.MayWrite(type) && kinds.MayPublish(type),
        (_, ContentState.Archived) or (ContentState.Archived, _) => kinds.MayArchive(type),
        (_, ContentState.Draft) => kinds.MayWrite(type),
        _ => false,
    };

    /// <summary>The steps that are open to this person now, for the buttons of a page. Whether a reviewer is an author is not looked at here.</summary>
    public IReadOnlyList<ContentState> Open(ContentItem latest) =>
        [.. s_steps.Where(s => s.From == latest.State && May(latest.ContentType, s.From, s.To) && (s.To != ContentState.Published || editor.MayGoLive(latest))).Select(s => s.To)];

    /// <summary>The members who wrote on this item since it was last approved: none of them may review it.</summary>
    public IQueryable<long> Authors(string contentItemId) => AuthorsOf(db, contentItemId).Select(a => a!.Value);

    /// <summary>Takes a step and saves it with its line in the history.</summary>
    /// <param name="reason">Required where somebody is sent back to work; at most 1000 characters.</param>
    /// <exception cref="RuleException">There is no such step from here, a reason is missing, or the reviewer is an author.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was first.</exception>
    public Task MoveAsync(ContentItem latest, ContentState to, string? reason, CancellationToken cancel)
    {
        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (!s_steps.Contains((latest.State, to))) throw new RuleException("Deze stap kan nu niet. Laad de pagina opnieuw: misschien heeft iemand anders al iets gedaan.");
        if (to == ContentState.ChangesRequested && reason is null) throw new RuleException("Schrijf op wat er anders moet. Dan kan je collega verder.");
        return db.InTransactionAsync(async () =>
        {
            switch (to)
            {
                case ContentState.InReview: Submit(latest); break;
                case ContentState.Approved: await ApproveAsync(latest, reason, cancel); break;
                case ContentState.ChangesRequested: await SendBackAsync(latest, reason!, cancel); break;
                case ContentState.Published: await editor.PublishAsync(latest, reason, cancel); break;
                case ContentState.Draft when latest.State is not (ContentState.Published or ContentState.Draft): TakeBack(latest, reason); break;
                default: await editor.WithdrawAsync(latest, to, reason, cancel); break;
            }
            await editor.CommitAsync(cancel);
        }, cancel);
    }

    /// <summary>Says that this person is reading it, so that two do not do the same work.</summary>
    /// <param name="over">Also when somebody else said so before.</param>
    /// <exception cref="RuleException">An author cannot review, or somebody else does.</exception>
    public Task ClaimAsync(ContentItem latest, bool over, CancellationToken cancel)
    {
        var my = me.MemberId;
        return db.InTransactionAsync(async () =>
        {
            var claimed = await Reviewable(latest).Where(i => over || i.ReviewerId == null || i.ReviewerId == my).ExecuteUpdateAsync(u => u.SetProperty(i => i.ReviewerId, my), cancel);
            if (claimed == 0) await RefuseAsync(latest, cancel);
        }, cancel);
    }

    /// <summary>Gives it back to the queue.</summary>
    public Task ReleaseAsync(ContentItem latest, CancellationToken cancel)
    {
        var (id, my) = (latest.Id, me.MemberId);
        return db.InTransactionAsync(() => db.ContentItems.Where(i => i.Id == id && i.State == ContentState.InReview && i.ReviewerId == my)
            .ExecuteUpdateAsync(u => u.SetProperty(i => i.ReviewerId, (long?)null), cancel), cancel);
    }

    void Submit(ContentItem latest)
    {
        editor.Record(latest, ContentState.InReview, latest.State, null);
        latest.Submit(clock.GetUtcNow());
        db.Raise(() => new ContentSubmitted(latest.ContentItemId, latest.ContentItemVersionId, latest.ContentType));
    }

    void TakeBack(ContentItem latest, string? reason)
    {
        editor.Record(latest, ContentState.Draft, latest.State, reason);
        latest.Become(ContentState.Draft, reason);
    }

    // One statement decides: the version is still the one that was read, waits for a review, is nobody else's to review, and this person wrote none of it.
    async Task ApproveAsync(ContentItem latest, string? reason, CancellationToken cancel)
    {
        var (my, now) = (me.MemberId, clock.GetUtcNow());
        var approved = await Reviewable(latest).Where(i => i.ReviewerId == null || i.ReviewerId == my).ExecuteUpdateAsync(u => u
            .SetProperty(i => i.State, ContentState.Approved).SetProperty(i => i.Reason, reason).SetProperty(i => i.ReviewerId, my).SetProperty(i => i.ReviewedUtc, now), cancel);
        if (approved == 0) await RefuseAsync(latest, cancel);
        editor.Record(latest, ContentState.Approved, ContentState.InReview, reason);
        db.Raise(() => new ContentApproved(latest.ContentItemId, latest.ContentItemVersionId, latest.ContentType));
        await db.Entry(latest).ReloadAsync(cancel);
        editor.Schedule(latest);
    }

    async Task SendBackAsync(ContentItem latest, string reason, CancellationToken cancel)
    {
        if (latest.AuthorId == me.Id) throw new RuleException(OwnWork);
        if (latest.ReviewerId is { } other && other != me.Id && latest.State == ContentState.InReview) await RefuseAsync(latest, cancel);
        editor.Record(latest, ContentState.ChangesRequested, latest.State, reason);
        latest.SendBack(reason);
        db.Raise(() => new ContentReturned(latest.ContentItemId, latest.ContentItemVersionId, latest.ContentType));
    }

    IQueryable<ContentItem> Reviewable(ContentItem latest)
    {
        var (row, my) = (latest.Id, me.MemberId);
        var authors = AuthorsOf(db, latest.ContentItemId);
        return db.ContentItems.Where(i => i.Id == row && i.Latest && i.State == ContentState.InReview && !authors.Contains(my));
    }

    static IQueryable<long?> AuthorsOf(TenantDb db, string id)
    {
        var all = db.ContentItems.Where(i => i.ContentItemId == id);
        return all.Where(w => w.AuthorId != null && !all.Any(a => a.ReviewedUtc != null && a.Version >= w.Version)).Select(w => w.AuthorId);
    }

    const string OwnWork = "Je hebt zelf aan deze tekst geschreven. Een collega moet hem beoordelen.";

    async Task RefuseAsync(ContentItem latest, CancellationToken cancel)
    {
        var now = await db.ContentItems.AsNoTracking().Where(i => i.Id == latest.Id).Select(i => new { i.Latest, i.State, i.ReviewerId }).SingleOrDefaultAsync(cancel);
        if (now is not { Latest: true, State: ContentState.InReview }) throw new DbUpdateConcurrencyException(Stale);
        if (await AuthorsOf(db, latest.ContentItemId).ContainsAsync(me.MemberId, cancel)) throw new RuleException(OwnWork);
        throw new RuleException("Een andere collega beoordeelt deze tekst al. Neem het over als jullie dat hebben afgesproken.");
    }
}
