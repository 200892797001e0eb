using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Media.Files;
using Platform.Media.Uses;

namespace Platform.Media.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class MediaDb
{
    extension(TenantDb db)
    {
        public DbSet<MediaFile> MediaFiles => db.Set<MediaFile>();

        public DbSet<MediaVersion> MediaVersions => db.Set<MediaVersion>();

        public DbSet<MediaFolder> MediaFolders => db.Set<MediaFolder>();

        public DbSet<MediaAddress> MediaAddresses => db.Set<MediaAddress>();

        public DbSet<MediaUse> MediaUses => db.Set<MediaUse>();

        public DbSet<MediaSpace> MediaSpaces => db.Set<MediaSpace>();
    }

    /// <summary>Those that nobody removed.</summary>
    public static IQueryable<MediaFile> Present(this IQueryable<MediaFile> files) => files.Where(f => f.RemovedUtc == null);

    /// <summary>Those that a reader can get: present, and found safe.</summary>
    public static IQueryable<MediaFile> Shown(this IQueryable<MediaFile> files) => files.Present().Where(f => f.Version > 0);

    public static void Map(ModelBuilder model)
    {
        model.Entity<MediaFile>(e =>
        {
            e.ToTable("media_files");
            e.Property(f => f.Path).HasMaxLength(MediaPath.MaxLength);
            e.Property(f => f.Folder).HasMaxLength(MediaPath.MaxLength);
            e.Property(f => f.Name).HasMaxLength(MediaPath.MaxLength);
            e.Property(f => f.ContentType).HasMaxLength(100);
            e.Property(f => f.Hash).HasMaxLength(64);
            e.Property(f => f.Preview).HasMaxLength(64);
            e.Property(f => f.AlternativeText).HasMaxLength(300);
            e.Property(f => f.Description).HasMaxLength(1000);
            e.Property(f => f.Audience).HasMaxLength(120);
            e.Property(f => f.Latest).IsConcurrencyToken();
            e.Property(f => f.Revision).IsConcurrencyToken();
            e.HasIndex(f => f.Path).IsUnique();
            e.HasIndex(f => new { f.RemovedUtc, f.Folder, f.Name });
            e.HasIndex(f => f.ChangedUtc);
        });
        model.Entity<MediaVersion>(e =>
        {
            e.ToTable("media_versions");
            e.Property(v => v.ContentType).HasMaxLength(100);
            e.Property(v => v.Hash).HasMaxLength(64);
            e.Property(v => v.Preview).HasMaxLength(64);
            e.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(v => new { v.FileId, v.Number }).IsUnique();
            e.HasIndex(v => v.Hash);
            e.HasOne(v => v.File).WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MediaFolder>(e =>
        {
            e.ToTable("media_folders");
            e.HasKey(f => f.Path);
            e.Property(f => f.Path).HasMaxLength(MediaPath.MaxLength);
        });
        model.Entity<MediaAddress>(e =>
        {
            e.ToTable("media_addresses");
            e.HasKey(a => a.Path);
            e.Property(a => a.Path).HasMaxLength(MediaPath.MaxLength);
            e.HasOne(a => a.File).WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MediaUse>(e =>
        {
            e.ToTable("media_uses");
            e.Property(u => u.Path).HasMaxLength(MediaPath.MaxLength);
            e.Property(u => u.Kind).HasMaxLength(80);
            e.Property(u => u.Title).HasMaxLength(300);
            e.Property(u => u.Url).HasMaxLength(400);
            e.Property(u => u.OpensFor).HasMaxLength(120);
            e.HasIndex(u => u.Path);
            e.HasIndex(u => new { u.Kind, u.EntityId });
        });
        model.Entity<MediaSpace>(e =>
        {
            e.ToTable("media_space");
            e.Property(s => s.Id).ValueGeneratedNever();
        });
    }
}
