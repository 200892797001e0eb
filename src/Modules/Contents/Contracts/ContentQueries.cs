using Microsoft.EntityFrameworkCore;
using Platform.Contents.Redirects;
using Platform.Kernel.Data;

namespace Platform.Contents.Contracts;

/// <summary>Reading content, for every module.</summary>
public static class ContentQueries
{
    extension(TenantDb db)
    {
        public DbSet<ContentItem> ContentItems => db.Set<ContentItem>();

        public DbSet<ContentTerm> ContentTerms => db.Set<ContentTerm>();

        /// <summary>The steps that items took, see <see cref="Contracts.ContentTransitions"/>.</summary>
        public IQueryable<ContentTransition> ContentHistory => db.Set<ContentTransition>().AsNoTracking();

        /// <summary>Where the item lives now that once had this address, or null.</summary>
        public Task<string?> MovedToAsync(string path, CancellationToken cancel) =>
            db.Set<Redirect>().Where(r => r.Path == path).Join(db.Set<ContentItem>().Where(i => i.Published), r => r.ContentItemId, i => i.ContentItemId, (_, i) => i.Path).FirstOrDefaultAsync(cancel);
    }
}
