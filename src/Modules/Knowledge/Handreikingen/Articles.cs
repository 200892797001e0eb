using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Shared;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Handreikingen;

/// <summary>Gets a handreiking, theme page or route with everything its page shows.</summary>
public sealed class Articles(TenantDb db, Person me, AddedFields added, OtherLanguages languages)
{
    const int MaxRelated = 4;

    // Compiled: this is the page that is read most. A recipe may name an owner who became a member later: found by user name.
    static readonly PerModel<Func<TenantDb, string, string, long, Task<Row?>>> s_published = new(() => EF.CompileAsyncQuery((TenantDb db, string type, string path, long member) =>
        db.Set<ContentItem>().AsNoTracking().Where(i => i.Published && i.Path == path && i.ContentType == type)
            .LeftJoin(db.Set<Member>(), i => i.OwnerId, m => m.Id, (i, m) => new { Item = i, Owner = m })
            .LeftJoin(db.Set<Member>(), x => x.Item.Owner.ToUpper(), m => m.NormalizedUserName, (x, m) => new Row
            {
                Item = x.Item,
                Author = x.Owner != null ? x.Owner.DisplayName : m != null ? m.DisplayName : null,
                Function = x.Owner != null ? x.Owner.Function : m != null ? m.Function : null,
                IsSaved = db.Set<Saved.SavedItem>().Any(s => s.MemberId == member && s.ContentItemId == x.Item.ContentItemId),
            }).FirstOrDefault()));

    // Those that share most terms come first; the kind alone makes nothing related.
    static readonly PerModel<Func<TenantDb, long, string, IAsyncEnumerable<HandreikingCard>>> s_related = new(() => EF.CompileAsyncQuery((TenantDb db, long row, string itself) =>
        db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.Published && i.ContentType == Handreiking.Type && i.ContentItemId != itself
                && i.Terms.Any(t => t.Taxonomy != Handreiking.Soort && db.Set<ContentTerm>().Any(o => o.ItemId == row && o.Taxonomy == t.Taxonomy && o.TermId == t.TermId)))
            .OrderByDescending(i => i.Terms.Count(t => db.Set<ContentTerm>().Any(o => o.ItemId == row && o.Taxonomy == t.Taxonomy && o.TermId == t.TermId)))
            .ThenByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(MaxRelated).Select(HandreikingCard.From)));

    /// <summary>What readers see at an address, or null.</summary>
    public async Task<Article?> PublishedAsync(string type, string path, CancellationToken cancel)
    {
        if (await s_published.For(db)(db, type, path, me.Id ?? 0) is not { } row) return null;
        var article = new Article(row.Item, row.Author, row.Function) { Added = await added.ShowAsync(row.Item, cancel), Translations = await languages.OfAsync(row.Item, cancel), IsSaved = row.IsSaved };
        return article.Thema is null ? article : article with { Related = await RelatedAsync(row.Item, cancel) };
    }

    /// <summary>What stood at an address and is in the archive now, or null.</summary>
    public async Task<Article?> ArchivedAsync(string type, string path, CancellationToken cancel)
    {
        var item = await db.ContentItems.AsNoTracking().FirstOrDefaultAsync(i => i.Latest && i.State == ContentState.Archived && i.PublishedUtc != null && i.Path == path && i.ContentType == type, cancel);
        return item is null ? null : new Article(item, null, null) { Related = await RelatedAsync(item, cancel) };
    }

    /// <summary>Any version, for who may read drafts.</summary>
    public async Task<Article> VersionAsync(ContentItem item, CancellationToken cancel)
    {
        var name = item.Owner.ToUpperInvariant();
        var writer = await db.Set<Member>().Where(m => m.Id == item.OwnerId || (item.OwnerId == null && m.NormalizedUserName == name)).Select(m => new { m.DisplayName, m.Function }).FirstOrDefaultAsync(cancel);
        var article = new Article(item, writer?.DisplayName, writer?.Function) { Added = await added.ShowAsync(item, cancel) };
        return item.ContentType == Leesroute.Type ? article with { Steps = await StepsAsync(item, cancel) } : article;
    }

    /// <summary>The steps of a route whose handreiking readers can see, in order; with what this member has read.</summary>
    public async Task<IReadOnlyList<RouteStep>> StepsAsync(ContentItem route, CancellationToken cancel)
    {
        var steps = route.Parts.Steps();
        var (ids, member) = (steps.Select(s => s.ContentItemId).ToList(), me.Id ?? 0);
        var cards = await db.ContentItems.AsNoTracking().Where(i => i.Published && i.Path != null && ids.Contains(i.ContentItemId)).Select(HandreikingCard.From).ToDictionaryAsync(c => c.ContentItemId, cancel);
        var read = await db.Set<ReadSteps.ReadStep>().Where(r => r.MemberId == member && ids.Contains(r.ContentItemId)).Select(r => r.ContentItemId).ToListAsync(cancel);
        return [.. steps.Where(s => cards.ContainsKey(s.ContentItemId)).Select(s => new RouteStep(cards[s.ContentItemId], s.Why, read.Contains(s.ContentItemId)))];
    }

    async Task<IReadOnlyList<HandreikingCard>> RelatedAsync(ContentItem item, CancellationToken cancel)
    {
        var related = new List<HandreikingCard>(MaxRelated);
        await foreach (var card in s_related.For(db)(db, item.Id, item.ContentItemId).WithCancellation(cancel)) related.Add(card);
        return related;
    }

    sealed class Row
    {
        public required ContentItem Item { get; init; }

        public string? Author { get; init; }

        public string? Function { get; init; }

        /// <summary>By this reader.</summary>
        public bool IsSaved { get; init; }
    }
}
