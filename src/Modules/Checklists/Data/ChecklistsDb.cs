using Microsoft.EntityFrameworkCore;
using Platform.Checklists.Answers;
using Platform.Checklists.Audits;
using Platform.Checklists.Instruments;
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
            e.Property(a => a.Website).HasMaxLength(300);
            e.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.HasIndex(a => a.ChangedUtc);
            e.HasIndex(a => new { a.State, a.ChangedUtc });
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
        CrawlsDb.Map(model);
    }
}
