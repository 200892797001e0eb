using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Members.Contracts;

namespace Platform.Members.Data;

/// <summary>The module's own view of the tenant's database.</summary>
static class MembersDb
{
    extension(TenantDb db)
    {
        public DbSet<Member> Members => db.Set<Member>();

        public DbSet<Role> Roles => db.Set<Role>();

        public DbSet<IdentityUserRole<long>> MemberRoles => db.Set<IdentityUserRole<long>>();

        public DbSet<MemberSession> MemberSessions => db.Set<MemberSession>();

        public DbSet<AccessToken> AccessTokens => db.Set<AccessToken>();
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Member>(e =>
        {
            e.ToTable("members_members");
            e.HasIndex(m => m.NormalizedUserName).IsUnique();
            e.HasIndex(m => m.NormalizedEmail).IsUnique();
            e.HasIndex(m => m.DisplayName);
            e.HasIndex(m => m.Region);
            e.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
            e.HasMany<IdentityUserClaim<long>>().WithOne().HasForeignKey(c => c.UserId);
            e.HasMany<IdentityUserLogin<long>>().WithOne().HasForeignKey(l => l.UserId);
            e.HasMany<IdentityUserToken<long>>().WithOne().HasForeignKey(t => t.UserId);
            e.HasMany<IdentityUserRole<long>>().WithOne().HasForeignKey(r => r.UserId);
        });
        model.Entity<Role>(e =>
        {
            e.ToTable("members_roles");
            e.HasIndex(r => r.NormalizedName).IsUnique();
            e.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
            e.HasMany<IdentityUserRole<long>>().WithOne().HasForeignKey(r => r.RoleId);
            e.HasMany<IdentityRoleClaim<long>>().WithOne().HasForeignKey(c => c.RoleId);
        });
        model.Entity<IdentityUserRole<long>>().ToTable("members_member_roles").HasKey(r => new { r.UserId, r.RoleId });
        model.Entity<IdentityUserClaim<long>>().ToTable("members_member_claims");
        model.Entity<IdentityRoleClaim<long>>().ToTable("members_role_claims");
        model.Entity<IdentityUserLogin<long>>().ToTable("members_member_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model.Entity<IdentityUserToken<long>>().ToTable("members_member_tokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        model.Entity<MemberSession>(e =>
        {
            e.ToTable("members_sessions");
            e.HasKey(s => s.Id);
            e.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AccessToken>(e =>
        {
            e.ToTable("members_access_tokens");
            e.HasIndex(t => t.Hash).IsUnique();
            e.HasOne<Member>().WithMany().HasForeignKey(t => t.MemberId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
