using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Knowledge.Data;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Handreikingen;

/// <summary>Gets a handreiking with everything its page shows.</summary>
public sealed class Articles(TenantDb db, Person me)
{
    const int MaxRelated = 4;

    // Compiled: this is the page that is read most. A recipe may name an owner who became a member later: found by user name.
    static readonly PerModel<Func<TenantDb, string, Task<Row?>>> s_published = new(() => EF.CompileAsyncQuery((TenantDb db, string path) =>
        db.Set<ContentItem>().AsNoTracking().Where(i => i.Published && i.Path == path && i.ContentType == Handreiking.Type)
            .LeftJoin(db.Set<Member>(), i => i.OwnerId, m => m.Id, (i, m) => new { Item = i, Owner = m })
            .LeftJoin(db.Set<Member>(), x => x.Item.Owner.ToUpper(), m => m.NormalizedUserName, (x, m) => new Row
            {
                Item = x.Item,
                Author = x.Owner != null ? x.Owner.DisplayName : m != null ? m.DisplayName : null,
                Function = x.Owner != null ? x.Owner.Function : m != null ? m.Function : null,
            }).FirstOrDefault()));

    static readonly PerModel<Func<TenantDb, string, string, IAsyncEnumerable<HandreikingCard>>> s_related = new(() => EF.CompileAsyncQuery((TenantDb db, string thema, string itself) =>
        db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.Published && i.ContentType == Handreiking.Type && i.ContentItemId != itself && i.Terms.Any(t => t.Taxonomy == Handreiking.Thema && t.TermId == thema))
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(MaxRelated).Select(HandreikingCard.From)));

    static readonly PerModel<Func<TenantDb, long, string, Task<bool>>> s_saved = new(() => EF.CompileAsyncQuery((TenantDb db, long member, string item) =>
        db.Set<Saved.SavedItem>().Any(s => s.MemberId == member && s.ContentItemId == item)));

    /// <summary>What readers see at an address, or null.</summary>
    public async Task<Article?> PublishedAsync(string slug, CancellationToken cancel)
    {
        if (await s_published.For(db)(db, Handreiking.Kind.PathPrefix + slug) is not { } row) return null;
        var article = new Article(row.Item, row.Author, row.Function) { IsSaved = me.Id is { } id && await s_saved.For(db)(db, id, row.Item.ContentItemId) };
        if (article.Thema is not { } thema) return article;

        var related = new List<HandreikingCard>(MaxRelated);
        await foreach (var card in s_related.For(db)(db, thema.Id, row.Item.ContentItemId).WithCancellation(cancel)) related.Add(card);
        return article with { Related = related };
    }

    /// <summary>Any version, for who may read drafts.</summary>
    public async Task<Article> VersionAsync(ContentItem item, CancellationToken cancel)
    {
        var name = item.Owner.ToUpperInvariant();
        var writer = await db.Set<Member>().Where(m => m.Id == item.OwnerId || (item.OwnerId == null && m.NormalizedUserName == name)).Select(m => new { m.DisplayName, m.Function }).FirstOrDefaultAsync(cancel);
        return new Article(item, writer?.DisplayName, writer?.Function);
    }

    sealed class Row
    {
        public required ContentItem Item { get; init; }

        public string? Author { get; init; }

        public string? Function { get; init; }
    }
}
