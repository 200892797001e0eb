using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Tenants.Dashboard;

/// <summary>How large databases are: the length of a SQLite file with its write-ahead log, or the tables and indexes of a schema.</summary>
public sealed class DatabaseSizes(DatabaseSetup databases, TenantTable table)
{
    /// <summary>Bytes by the short name of the network.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        var tenants = names.Select(table.Find).OfType<Tenant>().ToList();
        if (databases.IsSqlite) return tenants.ToDictionary(t => t.Name, t => Length(databases.FileOf(t)) + Length(databases.FileOf(t) + "-wal"), StringComparer.Ordinal);

        var schemas = tenants.Select(t => t.Database).ToArray();
        await using var db = databases.OpenHost();
        var sizes = await db.Database.SqlQuery<SchemaSize>($"""
            SELECT n.nspname::text AS "Schema", coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint AS "Bytes"
            FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind = 'r'
            WHERE n.nspname = ANY({schemas}) GROUP BY n.nspname
            """).ToDictionaryAsync(s => s.Schema, s => s.Bytes, cancel);
        return tenants.ToDictionary(t => t.Name, t => sizes.GetValueOrDefault(t.Database), StringComparer.Ordinal);
    }

    static long Length(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;

    sealed record SchemaSize(string Schema, long Bytes);
}
