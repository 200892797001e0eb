using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Audits;
using Platform.Checklists.Crawls;
using Platform.Checklists.Division;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Checklists.Data;

/// <summary>Checks of websites, and who does which part.</summary>
static class CrawlsDb
{
    extension(TenantDb db)
    {
        public DbSet<AuditPart> AuditParts => db.Set<AuditPart>();

        public DbSet<Crawl> Crawls => db.Set<Crawl>();

        public DbSet<CrawlAnswer> CrawlAnswers => db.Set<CrawlAnswer>();

        public DbSet<CrawlPicture> CrawlPictures => db.Set<CrawlPicture>();

        public DbSet<CrawlFinding> CrawlFindings => db.Set<CrawlFinding>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditPart>(e =>
        {
            e.ToTable("checklists_parts");
            e.HasKey(p => new { p.AuditId, p.BasinId });
            e.Property(p => p.BasinId).HasMaxLength(80);
            e.HasOne<Audit>().WithMany().HasForeignKey(p => p.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Crawl>(e =>
        {
            e.ToTable("checklists_crawls");
            e.Property(c => c.Start).HasMaxLength(300);
            e.Property(c => c.Stage).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            e.Property(c => c.Worker).IsConcurrencyToken();
            e.Property(c => c.End).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(c => new { c.AuditId, c.Stage });
            e.HasIndex(c => c.ActiveAuditId).IsUnique();
            e.HasIndex(c => c.Slot).IsUnique();
            e.Ignore(c => c.Limits);
            e.HasOne<Audit>().WithMany().HasForeignKey(c => c.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(c => c.StartedById).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(c => c.Frontier).WithOne().HasForeignKey<CrawlFrontier>(p => p.CrawlId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CrawlFrontier>(e =>
        {
            e.ToTable("checklists_crawl_frontiers");
            e.HasKey(f => f.CrawlId);
        });
        model.Entity<CrawlAnswer>(e =>
        {
            e.ToTable("checklists_crawl_answers");
            e.HasIndex(a => a.CrawlId);
            e.HasOne<Crawl>().WithMany().HasForeignKey(a => a.CrawlId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CrawlPicture>(e =>
        {
            e.ToTable("checklists_crawl_pictures");
            e.HasIndex(p => p.CrawlId);
            e.HasOne<Crawl>().WithMany().HasForeignKey(p => p.CrawlId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CrawlFinding>(e =>
        {
            e.ToTable("checklists_crawl_findings");
            e.Property(f => f.CheckId).HasMaxLength(40);
            e.Ignore(f => f.Evidence);
            e.Ignore(f => f.Check);
            e.HasIndex(f => new { f.CrawlId, f.CheckId }).IsUnique();
            e.HasOne<Crawl>().WithMany().HasForeignKey(f => f.CrawlId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
