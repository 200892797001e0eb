using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Knowledge.PlainWords;
using Platform.Knowledge.Saved;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Data;

static class KnowledgeDb
{
    extension(TenantDb db)
    {
        public DbSet<SavedItem> SavedItems => db.Set<SavedItem>();

        public DbSet<PlainWord> PlainWords => db.Set<PlainWord>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<SavedItem>(e =>
        {
            e.ToTable("knowledge_saved_items");
            e.HasKey(s => new { s.MemberId, s.ContentItemId });
            e.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PlainWord>(e =>
        {
            e.ToTable("knowledge_plain_words");
            e.HasIndex(w => w.Key).IsUnique();
            e.Property(w => w.Version).IsConcurrencyToken();
        });
    }
}
