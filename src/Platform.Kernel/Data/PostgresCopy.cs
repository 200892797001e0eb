using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Platform.Kernel.Data;

/// <summary>PostgreSQL's own tools: <c>pg_dump</c> and <c>pg_restore</c>, one schema at a time.</summary>
sealed class PostgresCopy(string connectionString) : IDatabaseCopy
{
    public string Engine => "postgresql";

    public string Extension => ".dump";

    public Task SaveAsync(string database, string file, CancellationToken cancel) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--schema=" + DatabaseSetup.Quote(database), "--file=" + file], cancel);

    public async Task LoadAsync(string file, string database, CancellationToken cancel)
    {
        var (schema, aside) = (DatabaseSetup.Quote(database), DatabaseSetup.Quote(database + "_old"));
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var exists = source.CreateCommand("SELECT 1 FROM pg_namespace WHERE nspname = $1"))
        {
            exists.Parameters.Add(new NpgsqlParameter { Value = database });
            if (await exists.ExecuteScalarAsync(cancel) is not null) await ExecuteAsync(source, $"ALTER SCHEMA {schema} RENAME TO {aside}", cancel);
        }
        try
        {
            await RunAsync("pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--dbname=" + new NpgsqlConnectionStringBuilder(connectionString).Database, file], cancel);
        }
        catch
        {
            await ExecuteAsync(source, $"DROP SCHEMA IF EXISTS {schema} CASCADE; ALTER SCHEMA IF EXISTS {aside} RENAME TO {schema}", CancellationToken.None);
            throw;
        }
        await ExecuteAsync(source, $"DROP SCHEMA IF EXISTS {aside} CASCADE", cancel);
    }

    static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Environment()) start.Environment[name] = value; // not on the command line: others can read that
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0) throw new RuleException($"{tool}: {errors.Trim().Split('\n')[0]}");
        }
        catch (Win32Exception)
        {
            throw new RuleException($"{tool} is niet gevonden. Installeer de PostgreSQL-client, in de versie van de server of nieuwer (Debian: apt install postgresql-client).");
        }
    }

    IEnumerable<(string Name, string? Value)> Environment()
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        yield return ("PGHOST", settings.Host);
        yield return ("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGUSER", settings.Username);
        yield return ("PGPASSWORD", settings.Password);
        yield return ("PGDATABASE", settings.Database);
        yield return ("PGSSLMODE", settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        yield return ("PGSSLROOTCERT", settings.RootCertificate);
    }
}
