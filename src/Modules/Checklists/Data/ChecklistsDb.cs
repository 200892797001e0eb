using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Benchmarks;
using Platform.Checklists.Drafts;
using Platform.Checklists.Instruments;
using Platform.Checklists.Plan;
using Platform.Checklists.Scenarios;
using Platform.Checklists.Sharing;
using Platform.Kernel.Data;
using Platform.Kernel.Permissions;
using Platform.Members.Contracts;

namespace Platform.Checklists.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class ChecklistsDb
{
    extension(TenantDb db)
    {
        public DbSet<InstrumentVersion> InstrumentVersions => db.Set<InstrumentVersion>();

        public DbSet<Audit> Audits => db.Set<Audit>();

        public DbSet<AuditColleague> AuditColleagues => db.Set<AuditColleague>();

        public DbSet<Answer> Answers => db.Set<Answer>();

        public DbSet<Member> Members => db.Set<Member>();

        public DbSet<PlanAction> PlanActions => db.Set<PlanAction>();

        public DbSet<ShareLink> ShareLinks => db.Set<ShareLink>();

        public DbSet<Walk> Walks => db.Set<Walk>();

        public DbSet<WalkStep> WalkSteps => db.Set<WalkStep>();

        public DbSet<Benchmark> Benchmarks => db.Set<Benchmark>();

        public DbSet<InstrumentDraft> InstrumentDrafts => db.Set<InstrumentDraft>();

        /// <summary>
        /// Claims an audit for the rest of the transaction, so that answers and completion of one audit never interleave
        /// (PostgreSQL locks the row, SQLite already has one writer).
        /// </summary>
        /// <returns>Whether it is still open for answers.</returns>
        public async Task<bool> ClaimOpenAsync(long auditId, DateTimeOffset now, CancellationToken cancel) =>
            await db.Audits.Where(a => a.Id == auditId && a.State == AuditState.InProgress).ExecuteUpdateAsync(s => s.SetProperty(a => a.ChangedUtc, now), cancel) == 1;
    }

    /// <summary>Those of the owner, of a colleague, and all of them for who may see all.</summary>
    public static IQueryable<Audit> VisibleTo(this IQueryable<Audit> audits, Person me) => me.Can(ChecklistsPermissions.ViewAll) ? audits : audits.WithMember(me);

    /// <summary>Those that this person owns or helps with.</summary>
    public static IQueryable<Audit> WithMember(this IQueryable<Audit> audits, Person me)
    {
        var id = me.Id ?? 0;
        return audits.Where(a => a.OwnerId == id || a.Colleagues.Any(c => c.MemberId == id));
    }

    /// <summary>One audit with its instrument and colleagues, or null when there is none that this person may see.</summary>
    public static Task<Audit?> FindVisibleAsync(this IQueryable<Audit> audits, long id, Person me, CancellationToken cancel) =>
        audits.VisibleTo(me).Include(a => a.Instrument).Include(a => a.Colleagues).SingleOrDefaultAsync(a => a.Id == id, cancel);

    public static void Map(ModelBuilder model)
    {
        model.Entity<InstrumentVersion>(e =>
        {
            e.ToTable("checklists_instruments");
            e.HasIndex(i => new { i.InstrumentId, i.Version }).IsUnique();
            e.Property(i => i.InstrumentId).HasMaxLength(80);
            e.Property(i => i.Hash).HasMaxLength(64);
            e.HasOne(i => i.File).WithOne().HasForeignKey<InstrumentFile>(f => f.InstrumentVersionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InstrumentFile>(e =>
        {
            e.ToTable("checklists_instrument_files");
            e.HasKey(f => f.InstrumentVersionId);
        });
        model.Entity<Audit>(e =>
        {
            e.ToTable("checklists_audits");
            e.Property(a => a.Gemeente).HasMaxLength(100);
            e.Property(a => a.GemeenteCode).HasMaxLength(6);
            e.Property(a => a.Website).HasMaxLength(300);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => a.ChangedUtc);
            e.HasIndex(a => new { a.State, a.ChangedUtc });
            e.HasIndex(a => a.PreviousId).IsUnique(); // an audit is repeated once; the next time goes on from the newest
            e.HasOne<Audit>().WithMany().HasForeignKey(a => a.PreviousId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne(a => a.Instrument).WithMany().HasForeignKey(a => a.InstrumentVersionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Member>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditColleague>(e =>
        {
            e.ToTable("checklists_colleagues");
            e.HasKey(c => new { c.AuditId, c.MemberId });
            e.HasOne<Audit>().WithMany(a => a.Colleagues).HasForeignKey(c => c.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Answer>(e =>
        {
            e.ToTable("checklists_answers");
            e.Property(a => a.CriterionId).HasMaxLength(80);
            e.Property(a => a.Note).HasMaxLength(2000);
            e.Property(a => a.EvidenceUrl).HasMaxLength(500);
            e.Property(a => a.Reason).HasMaxLength(1000);
            e.HasIndex(a => new { a.AuditId, a.CriterionId }).IsUnique();
            e.HasOne<Audit>().WithMany(a => a.Answers).HasForeignKey(a => a.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Member>().WithMany().HasForeignKey(a => a.SecondMemberId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<InstrumentDraft>(e =>
        {
            e.ToTable("checklists_drafts");
            e.HasIndex(d => d.InstrumentId).IsUnique();
            e.Property(d => d.InstrumentId).HasMaxLength(80);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Benchmark>(e =>
        {
            e.ToTable("checklists_benchmarks");
            e.HasKey(b => b.InstrumentId);
            e.Ignore(b => b.Figures);
            e.Property(b => b.InstrumentId).HasMaxLength(80);
        });
        MapAfterwards(model);
        CrawlsDb.Map(model);
    }

    /// <summary>What a team does with an outcome.</summary>
    static void MapAfterwards(ModelBuilder model)
    {
        model.Entity<PlanAction>(e =>
        {
            e.ToTable("checklists_actions");
            e.Property(a => a.CriterionId).HasMaxLength(80);
            e.Property(a => a.Title).HasMaxLength(300);
            e.Property(a => a.Note).HasMaxLength(2000);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => new { a.AuditId, a.State });
            e.HasOne<Audit>().WithMany().HasForeignKey(a => a.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<ShareLink>(e =>
        {
            e.ToTable("checklists_links");
            e.HasIndex(l => l.Secret).IsUnique();
            e.Property(l => l.Secret).HasMaxLength(32);
            e.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
            e.HasOne(l => l.Audit).WithMany().HasForeignKey(l => l.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Member>().WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Walk>(e =>
        {
            e.ToTable("checklists_walks");
            e.HasIndex(w => w.Key).IsUnique();
            e.HasIndex(w => new { w.AuditId, w.EndedUtc });
            e.Property(w => w.Key).HasMaxLength(20);
            e.Property(w => w.ScenarioId).HasMaxLength(80);
            e.Property(w => w.Remark).HasMaxLength(1000);
            e.HasOne<Audit>().WithMany().HasForeignKey(w => w.AuditId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<ShareLink>().WithMany().HasForeignKey(w => w.ShareLinkId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<Member>().WithMany().HasForeignKey(w => w.MemberId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<WalkStep>(e =>
        {
            e.ToTable("checklists_walk_steps");
            e.HasIndex(s => new { s.WalkId, s.Number }).IsUnique();
            e.Property(s => s.Url).HasMaxLength(500);
            e.HasOne<Walk>().WithMany(w => w.Steps).HasForeignKey(s => s.WalkId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
