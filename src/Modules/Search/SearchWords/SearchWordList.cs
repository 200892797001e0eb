using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Data;
using Platform.Search.Rebuild;

namespace Platform.Search.SearchWords;

/// <summary>A page of the list, in the order of the alphabet.</summary>
/// <param name="Query">What was searched for, or null.</param>
/// <param name="Removed">What was removed just now, for undo.</param>
/// <param name="IsBuilding">Whether the index does not know the newest words yet.</param>
public sealed record SearchWordList(string? Query, int Page, int Total, IReadOnlyList<SearchConcept> Concepts, SearchConcept? Removed, bool IsBuilding)
{
    public const int Size = 20;

    internal static async Task<SearchWordList> LoadAsync(TenantDb db, string? query, int page, long? removed, CancellationToken cancel)
    {
        var concepts = db.SearchConcepts.AsNoTracking().Where(c => !c.Removed);
        if (query?.Trim().ToLowerInvariant() is { Length: > 0 } part) concepts = concepts.Where(c => c.Words.ToLower().Contains(part));
        return new SearchWordList(query, page, await concepts.CountAsync(cancel), await concepts.OrderBy(c => c.Key).ThenBy(c => c.Id).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel),
            removed is null ? null : await db.SearchConcepts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == removed && c.Removed, cancel),
            await db.Set<Job>().AnyAsync(j => j.Key == BuildIndex.Key && !j.Failed, cancel));
    }
}
