using Microsoft.EntityFrameworkCore;
using Platform.Contents.Contracts;
using Platform.Kernel.Data;
using Platform.Kernel.Views;

namespace Platform.Knowledge.Handreikingen;

/// <summary>Published handreikingen for other modules; everybody may read those.</summary>
sealed class Guides(TenantDb db) : IGuides
{
    public async Task<IReadOnlyDictionary<string, RelatedLink>> FindAsync(IReadOnlyCollection<string> slugs, CancellationToken cancel)
    {
        var prefix = Handreiking.Kind.PathPrefix;
        var paths = slugs.Select(s => prefix + s).ToList();
        var found = await db.ContentItems.AsNoTracking().Where(i => i.Published && i.ContentType == Handreiking.Type && paths.Contains(i.Path!))
            .Select(i => new { i.Path, i.DisplayText, i.ReadingMinutes }).ToListAsync(cancel);
        return found.ToDictionary(i => i.Path![prefix.Length..], i => new RelatedLink(i.DisplayText, "/" + i.Path, $"{i.ReadingMinutes} min lezen"), StringComparer.Ordinal);
    }
}
