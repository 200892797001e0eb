using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Search.Documents;

namespace Platform.Search.Data;

static class SearchDb
{
    extension(TenantDb db)
    {
        public DbSet<SearchDocument> SearchDocuments => db.Set<SearchDocument>();
    }

    public static void Map(ModelBuilder model) => model.Entity<SearchDocument>(e =>
    {
        e.ToTable("search_documents");
        e.HasIndex(d => new { d.Kind, d.EntityId }).IsUnique();
        e.HasIndex(d => new { d.Audience, d.DateUtc });
    });
}
