using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Knowledge.ReadingRoutes;
using Platform.Knowledge.Themes;

namespace Platform.Knowledge.Handreikingen;

/// <summary>What a reader wants to see of the list.</summary>
public sealed record CatalogueFilter(string? Thema, string? Soort, string? Text)
{
    /// <summary>Address of the list with this filter, below the network's root.</summary>
    public string Path => "kennisbank" + QueryString.Create(new Dictionary<string, string?> { ["thema"] = Thema, ["soort"] = Soort, ["q"] = Text }.Where(p => p.Value is not null));
}

/// <summary>A term to filter by, with the number of handreikingen that remain.</summary>
public sealed record Facet(string Id, string Label, int Count);

/// <summary>A page of the list, with its filters.</summary>
public sealed record CataloguePage(CatalogueFilter Filter, int Page, int Total, IReadOnlyList<HandreikingCard> Cards, IReadOnlyList<Facet> Themas, IReadOnlyList<Facet> Soorten, IReadOnlyList<HandreikingCard> ThemePages, IReadOnlyList<HandreikingCard> Routes)
{
    public const int Size = 12;

    public bool IsFiltered => Filter is not { Thema: null, Soort: null, Text: null };
}

/// <summary>The published handreikingen of this network.</summary>
public sealed class Catalogue(TenantDb db)
{
    const int MaxAll = 200;

    public IQueryable<ContentItem> Published => db.ContentItems.AsNoTracking().Where(i => i.Published && i.ContentType == Handreiking.Type);

    /// <summary>Everything of a type that readers can see, by name.</summary>
    public Task<List<HandreikingCard>> AllAsync(string type, CancellationToken cancel) =>
        db.ContentItems.AsNoTracking().Where(i => i.Published && i.Path != null && i.ContentType == type).OrderBy(i => i.DisplayText).Take(MaxAll).Select(HandreikingCard.From).ToListAsync(cancel);

    // A translation is reached from the text itself, and by searching.
    IQueryable<ContentItem> Dutch => Published.Where(i => i.Language == Language.Dutch);

    /// <summary>Four queries, whatever the filter: the number, the cards, and what each filter would leave; on the first page two more, for themes and routes.</summary>
    public async Task<CataloguePage> PageAsync(CatalogueFilter filter, int page, CancellationToken cancel)
    {
        var items = Narrow(filter);
        var total = await items.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + CataloguePage.Size - 1) / CataloguePage.Size));
        var cards = await items.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Skip((page - 1) * CataloguePage.Size).Take(CataloguePage.Size).Select(HandreikingCard.From).ToListAsync(cancel);
        var themas = await FacetsAsync(Narrow(filter with { Thema = null }), Handreiking.Thema, cancel);
        var soorten = await FacetsAsync(Narrow(filter with { Soort = null }), Handreiking.Soort, cancel);
        var front = page == 1 && filter is { Thema: null, Soort: null, Text: null };
        return new CataloguePage(filter, page, total, cards, themas, soorten,
            front ? await AllAsync(Themapagina.Type, cancel) : [], front ? await AllAsync(Leesroute.Type, cancel) : []);
    }

    /// <summary>The themes that handreikingen of this network have, drafts too, by name.</summary>
    public Task<List<ContentTag>> ThemasAsync(CancellationToken cancel) => db.ContentTerms.Where(t => t.Taxonomy == Handreiking.Thema && t.Item.Latest && t.Item.ContentType == Handreiking.Type)
        .GroupBy(t => t.TermId).Select(g => new { Id = g.Key, Label = g.Max(t => t.Label)! }).OrderBy(t => t.Label).Select(t => new ContentTag(Handreiking.Thema, t.Id, t.Label)).ToListAsync(cancel);

    IQueryable<ContentItem> Narrow(CatalogueFilter filter)
    {
        var items = Dutch;
        if (filter.Thema is { } thema) items = items.Where(i => i.Terms.Any(t => t.Taxonomy == Handreiking.Thema && t.TermId == thema));
        if (filter.Soort is { } soort) items = items.Where(i => i.Terms.Any(t => t.Taxonomy == Handreiking.Soort && t.TermId == soort));
        foreach (var word in (filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Select(w => w.ToLowerInvariant()))
            items = items.Where(i => i.DisplayText.ToLower().Contains(word) || i.Summary.ToLower().Contains(word));
        return items;
    }

    static Task<List<Facet>> FacetsAsync(IQueryable<ContentItem> items, string taxonomy, CancellationToken cancel) =>
        items.SelectMany(i => i.Terms).Where(t => t.Taxonomy == taxonomy).GroupBy(t => t.TermId).Select(g => new { g.Key, Label = g.Max(t => t.Label)!, Count = g.Count() })
            .OrderBy(g => g.Label).Select(g => new Facet(g.Key, g.Label, g.Count)).ToListAsync(cancel);
}
