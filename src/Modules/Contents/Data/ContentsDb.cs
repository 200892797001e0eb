using Microsoft.EntityFrameworkCore;
using Platform.Contents.Autosaves;
using Platform.Contents.Contracts;
using Platform.Contents.Definitions;
using Platform.Contents.Redirects;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Contents.Data;

static class ContentsDb
{
    extension(TenantDb db)
    {
        public DbSet<Redirect> Redirects => db.Set<Redirect>();

        public DbSet<Autosave> Autosaves => db.Set<Autosave>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<ContentItem>(e =>
        {
            // Whatever statement is sent: nobody is the reviewer of what they wrote themselves.
            e.ToTable("contents_items", t => t.HasCheckConstraint("ck_contents_items_four_eyes", "\"ReviewerId\" IS NULL OR \"AuthorId\" IS NULL OR \"ReviewerId\" <> \"AuthorId\""));
            e.Ignore(i => i.Parts);
            e.Ignore(i => i.SearchKey);
            e.Property(i => i.State).HasConversion<string>().IsConcurrencyToken(); // who publishes what was approved fails when the approval is gone
            e.Property(i => i.Latest).IsConcurrencyToken(); // of two who save or publish at once, the second changes no row
            e.HasIndex(i => i.ContentItemVersionId).IsUnique();
            e.HasIndex(i => new { i.ContentItemId, i.Version }).IsUnique();
            // A bare column as filter means the same on both engines.
            e.HasIndex(i => i.ContentItemId, "IX_contents_items_latest").IsUnique().HasFilter("\"Latest\"");
            e.HasIndex(i => i.ContentItemId, "IX_contents_items_published").IsUnique().HasFilter("\"Published\"");
            e.HasIndex(i => i.Path, "IX_contents_items_path").IsUnique().HasFilter("\"Published\"");
            e.HasIndex(i => new { i.TranslationSet, i.Language }, "IX_contents_items_translations").IsUnique().HasFilter("\"Latest\"");
            e.HasIndex(i => i.ContainerId, "IX_contents_items_contained").HasFilter("\"Published\"");
            e.HasIndex(i => new { i.ModifiedUtc }, "IX_contents_items_modified").HasFilter("\"Latest\"");
            e.HasIndex(i => new { i.ContentType, i.PublishedUtc }, "IX_contents_items_newest").HasFilter("\"Published\"");
            e.HasIndex(i => new { i.State, i.SubmittedUtc }, "IX_contents_items_waiting").HasFilter("\"Latest\"");
            e.HasIndex(i => i.ReviewBy, "IX_contents_items_review").HasFilter("\"Published\"");
            e.HasOne<Member>().WithMany().HasForeignKey(i => i.ReviewerId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<Member>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<Member>().WithMany().HasForeignKey(i => i.AuthorId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<ContentTerm>(e =>
        {
            e.ToTable("contents_terms");
            e.HasIndex(t => new { t.Taxonomy, t.TermId });
            e.HasOne(t => t.Item).WithMany(i => i.Terms).HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ContentTransition>(e =>
        {
            e.ToTable("contents_transitions");
            e.Property(t => t.From).HasConversion<string>();
            e.Property(t => t.To).HasConversion<string>();
            e.HasIndex(t => new { t.ContentItemId, t.AtUtc });
            e.HasOne<Member>().WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<Autosave>(e =>
        {
            e.ToTable("contents_autosaves");
            e.HasKey(a => new { a.MemberId, a.Subject });
            e.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TypeRow>(e =>
        {
            e.ToTable("contents_types");
            e.HasKey(t => t.Name);
        });
        model.Entity<PartRow>(e =>
        {
            e.ToTable("contents_part_definitions");
            e.HasKey(p => p.Name);
        });
        model.Entity<Redirect>(e =>
        {
            e.ToTable("contents_redirects");
            e.HasKey(r => r.Path);
            e.HasIndex(r => r.ContentItemId);
        });
    }
}
