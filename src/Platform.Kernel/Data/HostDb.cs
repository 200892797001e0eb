using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Data;

/// <summary>The small database of the installation: tenants, wake-ups and the key ring.</summary>
public sealed class HostDb(DbContextOptions<HostDb> options) : DbContext(options)
{
    public DbSet<TenantRecord> Tenants => Set<TenantRecord>();

    public DbSet<TenantHost> Hosts => Set<TenantHost>();

    public DbSet<WakeUp> WakeUps => Set<WakeUp>();

    public DbSet<ProtectionKey> Keys => Set<ProtectionKey>();

    public DbSet<ChangeClock> Clock => Set<ChangeClock>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<TenantRecord>(e =>
        {
            e.ToTable("host_tenants");
            e.HasKey(t => t.Name);
            e.Property(t => t.Status).HasConversion<string>();
            e.HasIndex(t => t.Prefix).IsUnique();
            e.HasMany(t => t.Hosts).WithOne().HasForeignKey(h => h.TenantName).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<TenantHost>(e =>
        {
            e.ToTable("host_names");
            e.HasKey(h => h.Host);
        });
        model.Entity<WakeUp>(e =>
        {
            e.ToTable("host_wakeups");
            e.HasKey(w => w.TenantName);
            e.HasIndex(w => w.DueUtc);
        });
        model.Entity<ProtectionKey>().ToTable("host_keys");
        model.Entity<ChangeClock>(e =>
        {
            e.ToTable("host_clock");
            e.Property(c => c.Id).ValueGeneratedNever();
        });
        PortableTypes.Apply(model, Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true);
    }
}

/// <summary>A tenant as the host database keeps it.</summary>
public sealed class TenantRecord
{
    public string Name { get; set; } = "";
    public string Title { get; set; } = "";

    /// <summary>Null for a tenant without a prefix (unique, so null and not empty).</summary>
    public string? Prefix { get; set; }

    public TenantStatus Status { get; set; }
    public string Features { get; set; } = "";
    public string Database { get; set; } = "";
    public string Recipe { get; set; } = "";
    public string? Notice { get; set; }
    public bool HasDemoData { get; set; }
    public long Version { get; set; }
    public int SchemaVersion { get; set; }
    public DateTimeOffset CreatedUtc { get; set; }

    /// <summary>Last request or job on any node, to the minute.</summary>
    public DateTimeOffset? LastUsedUtc { get; set; }

    /// <summary>Jobs that used up their tries, as the runner last saw them.</summary>
    public int FailedJobs { get; set; }

    public List<TenantHost> Hosts { get; set; } = [];

    public Tenant ToSnapshot() => new(Name, Title, Prefix ?? "", [.. Hosts.Select(h => h.Host)], Status, FeatureSet.Parse(Features), Database, Version, SchemaVersion)
    {
        Notice = Notice,
        HasDemoData = HasDemoData,
        CreatedUtc = CreatedUtc,
    };
}

/// <summary>A host name that leads to a tenant.</summary>
public sealed class TenantHost
{
    public string Host { get; set; } = "";
    public string TenantName { get; set; } = "";
}

/// <summary>The moment at which a tenant next has work, so that nobody opens the database of one that has none.</summary>
public sealed class WakeUp
{
    public string TenantName { get; set; } = "";
    public DateTimeOffset DueUtc { get; set; }

    /// <summary>Last time a writer announced work. Within a minute of it the row is never removed: the commit may still be under way.</summary>
    public DateTimeOffset MarkedUtc { get; set; }
}

/// <summary>One key of the data-protection ring, as XML.</summary>
public sealed class ProtectionKey
{
    public long Id { get; set; }
    public string Xml { get; set; } = "";
}

/// <summary>One row that rises when any tenant changes; every node and command looks at it.</summary>
public sealed class ChangeClock
{
    public int Id { get; set; }
    public long Value { get; set; }
}
