using Microsoft.Data.Sqlite;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Data;

/// <summary>Copies a whole database to a file and back, while others may be using it.</summary>
interface IDatabaseCopy
{
    /// <summary>Written in the backup: it can only go back to the same engine.</summary>
    string Engine { get; }

    /// <summary>Extension of the files, with its dot.</summary>
    string Extension { get; }

    /// <param name="database">SQLite: full path of the file. PostgreSQL: name of the schema.</param>
    Task SaveAsync(string database, string file, CancellationToken cancel);

    /// <summary>Replaces the database by what the file holds; when that fails it stays as it was.</summary>
    Task LoadAsync(string file, string database, CancellationToken cancel);
}

/// <summary>SQLite's online backup: a consistent copy while others write, and a restore that other processes see as one commit.</summary>
sealed class SqliteCopy : IDatabaseCopy
{
    public string Engine => "sqlite";

    public string Extension => ".db";

    public Task SaveAsync(string database, string file, CancellationToken cancel) => Task.Run(() =>
    {
        if (!File.Exists(database)) throw new RuleException("De database ontbreekt.");
        Copy(database, file);
        using var copy = Open(file, SqliteOpenMode.ReadWrite);
        Execute(copy, "PRAGMA journal_mode=DELETE"); // one file, without a -wal beside it
        if (Execute(copy, "PRAGMA quick_check") is not "ok") throw new RuleException("De kopie is beschadigd; waarschijnlijk is de database dat ook.");
    }, cancel);

    public Task LoadAsync(string file, string database, CancellationToken cancel) => Task.Run(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        Copy(file, database);
    }, cancel);

    static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        Execute(target, "PRAGMA busy_timeout=10000");
        source.BackupDatabase(target);
    }

    static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
