using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Platform.Kernel.Api;

namespace Platform.Kernel.Data;

/// <summary>Work that waits in a tenant: an event for one of its handlers, or a planned job.</summary>
public sealed class Job
{
    public long Id { get; set; }

    /// <summary>Name of the handler, see <c>Handlers</c>.</summary>
    public string Kind { get; set; } = "";

    public string Payload { get; set; } = "";

    public DateTimeOffset DueUtc { get; set; }

    /// <summary>Failed tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>A node works on it until then; null when nobody does.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Message of the last failure, without personal data.</summary>
    public string? Error { get; set; }

    /// <summary>All tries are used up; a beheerder may start it again.</summary>
    public bool Failed { get; set; }

    public string? Key { get; set; }
}

/// <summary>Who did what to what, when and from where. Append-only.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public DateTimeOffset AtUtc { get; set; }

    public long? MemberId { get; set; }

    public string Action { get; set; } = "";

    public string Subject { get; set; } = "";

    public string? Address { get; set; }
}

/// <summary>One section of a tenant's settings as JSON.</summary>
public sealed class SettingsSection
{
    public string Name { get; set; } = "";

    public string Json { get; set; } = "{}";
}

/// <summary>A file of a tenant; the bytes stand on disk under their hash.</summary>
public sealed class StoredFile
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Who may fetch it, as in <see cref="Search.SearchAudience"/>.</summary>
    public string Audience { get; set; } = "";

    public long? OwnerId { get; set; }

    public DateTimeOffset CreatedUtc { get; set; }
}

static class KernelTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Job>(e =>
        {
            e.ToTable("kernel_jobs");
            e.HasIndex(j => new { j.Failed, j.DueUtc });
            e.HasIndex(j => j.Key);
        });
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("kernel_audit");
            e.HasIndex(a => a.AtUtc);
            e.HasIndex(a => a.MemberId);
        });
        model.Entity<SettingsSection>(e =>
        {
            e.ToTable("kernel_settings");
            e.HasKey(s => s.Name);
        });
        model.Entity<KeptAnswer>(e =>
        {
            e.ToTable("kernel_answers");
            e.HasIndex(a => a.AtUtc);
        });
        model.Entity<StoredFile>(e =>
        {
            e.ToTable("kernel_files");
            e.HasIndex(f => f.Hash);
        });
    }
}

/// <summary>Makes one model fit both engines: SQLite keeps times as sortable UTC ticks, PostgreSQL as <c>timestamptz</c>.</summary>
static class PortableTypes
{
    static readonly ValueConverter<DateTimeOffset, long> s_ticks = new(v => v.UtcTicks, v => new DateTimeOffset(v, TimeSpan.Zero));
    static readonly ValueConverter<DateTimeOffset, DateTimeOffset> s_utc = new(v => v.ToUniversalTime(), v => v.ToUniversalTime());

    public static void Apply(ModelBuilder model, bool sqlite)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset))
                property.SetValueConverter(sqlite ? s_ticks : s_utc);
        }
    }
}
