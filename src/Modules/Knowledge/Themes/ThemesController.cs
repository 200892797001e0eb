using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Views;
using Platform.Knowledge.Handreikingen;
using Platform.Knowledge.Shared;

namespace Platform.Knowledge.Themes;

/// <summary>What other modules have about a theme.</summary>
public sealed record RelatedList(string Heading, IReadOnlyList<RelatedLink> Links);

/// <summary>A theme with everything there is about it.</summary>
public sealed record ThemePage(Article Article, IReadOnlyList<HandreikingCard> Cards, IReadOnlyList<RelatedList> Elsewhere);

/// <summary>The themes of the network: an opening to each, and what to read, do and discuss.</summary>
[Route("themas"), AllowAnonymous]
public sealed class ThemesController(TenantDb db, Catalogue catalogue, Articles articles, IEnumerable<IRelated> related) : Controller
{
    const int MaxCards = 24;

    [HttpGet, OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await catalogue.AllAsync(Themapagina.Type, cancel));

    [HttpGet("{slug}"), OutputCache(PolicyName = AnonymousPages.Name)]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel)
    {
        if (await articles.PublishedAsync(Themapagina.Type, Themapagina.Kind.PathPrefix + slug, cancel) is not { } article) return await this.ElsewhereAsync(db, articles, Themapagina.Kind, slug, cancel);
        var cards = article.Thema is not { } thema ? [] : await catalogue.Published.Where(i => i.Terms.Any(t => t.Taxonomy == Handreiking.Thema && t.TermId == thema.Id))
            .OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Take(MaxCards).Select(HandreikingCard.From).ToListAsync(cancel);
        var elsewhere = new List<RelatedList>();
        foreach (var source in related.OrderBy(r => r.Order))
            if (await source.FindAsync(new Subject(article.Thema?.Label ?? article.Item.DisplayText), cancel) is { Count: > 0 } links) elsewhere.Add(new RelatedList(source.Heading, links));
        return View(new ThemePage(article, cards, elsewhere));
    }
}
