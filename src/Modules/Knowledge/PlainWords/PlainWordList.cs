using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Knowledge.Data;

namespace Platform.Knowledge.PlainWords;

/// <summary>A page of the list, in the order of the alphabet.</summary>
/// <param name="Query">What was searched for, or null.</param>
/// <param name="Removed">The word that was removed just now, for undo.</param>
public sealed record PlainWordList(string? Query, int Page, int Total, IReadOnlyList<PlainWord> Words, PlainWord? Removed)
{
    public const int Size = 20;

    internal static async Task<PlainWordList> LoadAsync(TenantDb db, string? query, int page, long? removed, CancellationToken cancel)
    {
        var words = db.PlainWords.AsNoTracking().Where(w => !w.Removed);
        if (query?.Trim().ToLowerInvariant() is { Length: > 0 } part)
        {
            var key = PlainWord.KeyOf(part);
            words = words.Where(w => w.Key.ToLower().Contains(key) || w.Plain.ToLower().Contains(part));
        }
        return new PlainWordList(query, page, await words.CountAsync(cancel),
            await words.OrderBy(w => w.Key.ToLower()).ThenBy(w => w.Id).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel),
            removed is null ? null : await db.PlainWords.AsNoTracking().SingleOrDefaultAsync(w => w.Id == removed && w.Removed, cancel));
    }
}
