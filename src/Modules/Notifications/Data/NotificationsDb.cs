using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Members.Contracts;
using Platform.Notifications.Notices;
using Platform.Notifications.Preferences;

namespace Platform.Notifications.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class NotificationsDb
{
    extension(TenantDb db)
    {
        public DbSet<MemberNotice> MemberNotices => db.Set<MemberNotice>();

        public DbSet<NoticePreference> NoticePreferences => db.Set<NoticePreference>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<MemberNotice>(e =>
        {
            e.ToTable("notifications_notices");
            e.HasIndex(n => n.Hash).IsUnique();
            e.HasIndex(n => new { n.MemberId, n.OnSite, n.ReadUtc });
            e.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<NoticePreference>(e =>
        {
            e.ToTable("notifications_preferences");
            e.HasKey(p => new { p.MemberId, p.Kind });
            e.HasOne<Member>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
