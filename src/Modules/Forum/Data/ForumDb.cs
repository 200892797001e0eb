using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Forum.Alerts;
using Platform.Forum.Boards;
using Platform.Forum.Follows;
using Platform.Forum.Posts;
using Platform.Forum.Reactions;
using Platform.Forum.Reads;
using Platform.Forum.Reports;
using Platform.Forum.Topics;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Forum.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class ForumDb
{
    extension(TenantDb db)
    {
        public DbSet<Board> Boards => db.Set<Board>();

        public DbSet<Topic> Topics => db.Set<Topic>();

        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<Reaction> Reactions => db.Set<Reaction>();

        public DbSet<Follow> Follows => db.Set<Follow>();

        public DbSet<ReadMarker> ReadMarkers => db.Set<ReadMarker>();

        public DbSet<Report> Reports => db.Set<Report>();

        public DbSet<LastAlert> LastAlerts => db.Set<LastAlert>();
    }

    /// <summary>With all that a change needs, the search text included.</summary>
    public static IQueryable<Topic> ForChange(this IQueryable<Topic> topics) =>
        topics.Include(t => t.Board).Include(t => t.Posts.Where(p => p.IsOpening)).ThenInclude(p => p.Revisions).AsSplitQuery();

    public static void Map(ModelBuilder model)
    {
        model.Entity<Board>(e =>
        {
            e.ToTable("forum_boards");
            e.HasIndex(b => b.Slug).IsUnique();
        });
        model.Entity<Topic>(MapTopic);
        model.Entity<Post>(MapPost);
        model.Entity<Revision>().ToTable("forum_revisions");
        model.Entity<Reaction>(e => { e.ToTable("forum_reactions"); e.HasKey(r => new { r.PostId, r.MemberId }); OfPost(e); OfMember(e); });
        model.Entity<Follow>(e => { e.ToTable("forum_follows"); e.HasKey(f => new { f.TopicId, f.MemberId }); OfTopic(e); OfMember(e); });
        model.Entity<ReadMarker>(e => { e.ToTable("forum_read_markers"); e.HasKey(r => new { r.TopicId, r.MemberId }); OfTopic(e); OfMember(e); });
        model.Entity<LastAlert>(e =>
        {
            e.ToTable("forum_last_alerts");
            e.Property(a => a.Id).ValueGeneratedNever();
        });
        model.Entity<Report>(e =>
        {
            e.ToTable("forum_reports");
            e.HasIndex(r => new { r.PostId, r.ReporterId }).IsUnique().HasFilter("\"State\" = 0"); // one open report per member per post
            e.HasIndex(r => r.State);
            e.HasOne(r => r.Post).WithMany().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne(r => r.Reporter).WithMany().HasForeignKey(r => r.ReporterId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void MapTopic(EntityTypeBuilder<Topic> e)
    {
        e.ToTable("forum_topics");
        e.HasOne(t => t.Board).WithMany().HasForeignKey(t => t.BoardId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(t => t.Author).WithMany().HasForeignKey(t => t.AuthorId).OnDelete(DeleteBehavior.Restrict);
        e.Property(t => t.Version).IsConcurrencyToken();
        e.HasIndex(t => new { t.BoardId, t.State, t.Pinned, t.ActiveUtc });
        e.HasIndex(t => new { t.State, t.ActiveUtc });
        e.HasIndex(t => t.AuthorId);
        e.Ignore(t => t.Opening);
        // Replies change these by statement, many at once; an edit of the topic must not write old numbers back.
        foreach (var counter in (string[])[nameof(Topic.ReplyCount), nameof(Topic.PostCount), nameof(Topic.LastPostId), nameof(Topic.Locked), nameof(Topic.Pinned), nameof(Topic.AcceptedPostId)])
            e.Property(counter).Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore);
    }

    static void MapPost(EntityTypeBuilder<Post> e)
    {
        e.ToTable("forum_posts");
        e.HasOne(p => p.Topic).WithMany(t => t.Posts).HasForeignKey(p => p.TopicId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne(p => p.Author).WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(p => p.Revisions).WithOne().HasForeignKey(r => r.PostId).OnDelete(DeleteBehavior.Cascade);
        e.Property(p => p.Version).IsConcurrencyToken();
        e.Property(p => p.UsefulCount).Metadata.SetAfterSaveBehavior(Microsoft.EntityFrameworkCore.Metadata.PropertySaveBehavior.Ignore);
    }

    static void OfPost<T>(EntityTypeBuilder<T> e) where T : class => e.HasOne<Post>().WithMany().HasForeignKey("PostId").OnDelete(DeleteBehavior.Cascade);

    static void OfTopic<T>(EntityTypeBuilder<T> e) where T : class => e.HasOne<Topic>().WithMany().HasForeignKey("TopicId").OnDelete(DeleteBehavior.Cascade);

    static void OfMember<T>(EntityTypeBuilder<T> e) where T : class => e.HasOne<Member>().WithMany().HasForeignKey("MemberId").OnDelete(DeleteBehavior.Cascade);
}
