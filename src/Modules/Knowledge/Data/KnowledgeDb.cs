using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Knowledge.Feedback;
using Platform.Knowledge.Links;
using Platform.Knowledge.PlainWords;
using Platform.Knowledge.ReadSteps;
using Platform.Knowledge.Saved;
using Platform.Members.Contracts;

namespace Platform.Knowledge.Data;

static class KnowledgeDb
{
    extension(TenantDb db)
    {
        public DbSet<SavedItem> SavedItems => db.Set<SavedItem>();

        public DbSet<Vote> Votes => db.Set<Vote>();

        public DbSet<ReadStep> ReadSteps => db.Set<ReadStep>();

        public DbSet<OutgoingLink> OutgoingLinks => db.Set<OutgoingLink>();

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
        model.Entity<Vote>(e =>
        {
            e.ToTable("knowledge_votes");
            e.HasIndex(v => new { v.ContentItemId, v.AtUtc });
        });
        model.Entity<ReadStep>(e =>
        {
            e.ToTable("knowledge_read_steps");
            e.HasKey(r => new { r.MemberId, r.ContentItemId });
            e.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<OutgoingLink>(e =>
        {
            e.ToTable("knowledge_links");
            e.HasIndex(l => l.Url).IsUnique();
            e.HasIndex(l => l.CheckedUtc);
            e.HasIndex(l => l.BrokenSinceUtc);
            e.HasMany(l => l.Places).WithOne().HasForeignKey(p => p.LinkId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LinkPlace>(e =>
        {
            e.ToTable("knowledge_link_places");
            e.HasKey(p => new { p.LinkId, p.ContentItemId });
            e.HasIndex(p => p.ContentItemId);
        });
        model.Entity<PlainWord>(e =>
        {
            e.ToTable("knowledge_plain_words");
            e.HasIndex(w => w.Key).IsUnique();
            e.Property(w => w.Version).IsConcurrencyToken();
        });
    }
}
