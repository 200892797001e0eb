using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;

namespace Platform.Search.Results;

/// <summary>Something new to read.</summary>
public sealed record NewestDoc(string Kind, string Title, string Url);

/// <summary>What is new among the texts that a reader may see: a way on for who found nothing.</summary>
public sealed class Newest(TenantDb db)
{
    const int Most = 5;
    static readonly string[] s_kinds = ["handreiking", "themapagina", "leesroute", "topic"];

    public async Task<IReadOnlyList<NewestDoc>> ForAsync(IReadOnlyCollection<string> audiences, CancellationToken cancel) =>
        await db.SearchDocs.Where(d => s_kinds.Contains(d.Kind) && audiences.Contains(d.Audience)).OrderByDescending(d => d.DateUtc).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new NewestDoc(d.Kind, d.Title, d.Url)).ToListAsync(cancel);
}
