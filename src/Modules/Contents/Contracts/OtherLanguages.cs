using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Contents.Contracts;

/// <summary>The same text in another language.</summary>
public sealed record Translation(Language Language, string Title, string Path);

/// <summary>Finds the other languages of an item.</summary>
public sealed class OtherLanguages(TenantDb db)
{
    /// <summary>What readers can open, in the order of <see cref="Language.All"/>; no query for an item that was never translated.</summary>
    public async Task<IReadOnlyList<Translation>> OfAsync(ContentItem item, CancellationToken cancel)
    {
        if (item.TranslationSet is not { } set) return [];
        var others = await db.ContentItems.AsNoTracking().Where(i => i.TranslationSet == set && i.Published && i.Path != null && i.ContentItemId != item.ContentItemId)
            .Select(i => new { i.Language, i.DisplayText, Path = i.Path! }).ToListAsync(cancel);
        return [.. Language.All.Join(others, l => l.Code, o => o.Language, (l, o) => new Translation(l, o.DisplayText, o.Path))];
    }
}
