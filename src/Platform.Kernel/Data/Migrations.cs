using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Platform.Kernel.Data;

/// <summary>
/// Numbered SQL scripts, embedded in one assembly as <c>Migrations/{host|tenant}/{sqlite|postgres}/0001_name.sql</c>.
/// Each is applied once, in order, in a transaction; the table <c>kernel_schema</c> remembers how far a database is.
/// </summary>
public sealed class Migrations(Assembly assembly)
{
    readonly Dictionary<string, IReadOnlyList<(int Number, string Resource)>> _scripts = assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Migrations/", StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
        .GroupBy(n => n[..n.LastIndexOf('/')], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<(int, string)>)[.. g.Select(n => (Number(n), n)).OrderBy(x => x.Item1)], StringComparer.Ordinal);

    /// <summary>Number of the newest script for tenants.</summary>
    public int Latest(bool sqlite) => Scripts("tenant", sqlite).Select(s => s.Number).DefaultIfEmpty(0).Max();

    /// <summary>Brings a database up to date and returns the number it is at.</summary>
    public async Task<int> ApplyAsync(DbContext db, CancellationToken cancel)
    {
        var sqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        var scripts = Scripts(db is HostDb ? "host" : "tenant", sqlite);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS kernel_schema (version integer PRIMARY KEY)", cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!sqlite) await db.Database.ExecuteSqlRawAsync("LOCK TABLE kernel_schema IN EXCLUSIVE MODE", cancel); // two nodes at once: the second waits and finds it done
            var current = (await db.Database.SqlQueryRaw<int>("SELECT coalesce(max(version), 0) AS \"Value\" FROM kernel_schema").ToListAsync(cancel))[0];
            foreach (var (number, resource) in scripts.Where(s => s.Number > current))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
                command.CommandText = await reader.ReadToEndAsync(cancel) + $";INSERT INTO kernel_schema (version) VALUES ({number})";
                await command.ExecuteNonQueryAsync(cancel);
                current = number;
            }
            await transaction.CommitAsync(cancel);
            return current;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    IReadOnlyList<(int Number, string Resource)> Scripts(string kind, bool sqlite) => _scripts.GetValueOrDefault($"Migrations/{kind}/{(sqlite ? "sqlite" : "postgres")}") ?? [];

    static int Number(string resource) => int.Parse(resource[(resource.LastIndexOf('/') + 1)..].Split('_')[0], CultureInfo.InvariantCulture);
}
