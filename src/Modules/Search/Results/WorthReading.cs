using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Documents;

namespace Platform.Search.Results;

/// <summary>Something to read.</summary>
public sealed record ReadingTip(string Kind, string Title, string Url);

/// <summary>A way on for who found nothing.</summary>
/// <param name="IsMostRead">Else it is what is new.</param>
public sealed record ReadingTips(bool IsMostRead, IReadOnlyList<ReadingTip> Tips)
{
    public static readonly ReadingTips None = new(false, []);
}

/// <summary>What others opened most among the texts that a reader may see; while nobody opened anything, what is new.</summary>
public sealed class WorthReading(TenantDb db)
{
    const int Most = 5;
    static readonly string[] s_kinds = ["handreiking", "themapagina", "leesroute", "topic"];

    public async Task<ReadingTips> ForAsync(IReadOnlyCollection<string> audiences, CancellationToken cancel)
    {
        var docs = db.SearchDocs.Where(d => s_kinds.Contains(d.Kind) && audiences.Contains(d.Audience));
        var opened = await Tips(docs.Join(db.Openings, d => d.Url, o => o.Url, (d, o) => new { Doc = d, o.Times }).OrderByDescending(x => x.Times).ThenByDescending(x => x.Doc.Id).Select(x => x.Doc)).ToListAsync(cancel);
        return opened.Count > 0 ? new ReadingTips(true, opened) : new ReadingTips(false, await Tips(docs.OrderByDescending(d => d.DateUtc).ThenByDescending(d => d.Id)).ToListAsync(cancel));
    }

    static IQueryable<ReadingTip> Tips(IQueryable<SearchDoc> docs) => docs.Take(Most).Select(d => new ReadingTip(d.Kind, d.Title, d.Url));
}
