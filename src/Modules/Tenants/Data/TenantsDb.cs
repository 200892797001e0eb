using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Tenants.SetupRuns;

namespace Platform.Tenants.Data;

/// <summary>The module's own view of the host tenant's database.</summary>
static class TenantsDb
{
    extension(TenantDb db)
    {
        public DbSet<SetupRun> SetupRuns => db.Set<SetupRun>();
    }

    public static void Map(ModelBuilder model) => model.Entity<SetupRun>(e =>
    {
        e.ToTable("tenants_setup_runs");
        e.Ignore(r => r.Wanted);
        e.Ignore(r => r.Steps);
        e.Property(r => r.State).HasConversion<string>();
        e.HasIndex(r => r.Network);
    });
}
