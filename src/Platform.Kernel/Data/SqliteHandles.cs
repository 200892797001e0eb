using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Kernel.Data;

/// <summary>
/// Keeps SQLite connections open between two scopes, with the statements that were compiled on them. Taking one from the driver's pool and compiling
/// six queries again is a quarter of a page. They rest under their file, so that closing a tenant closes all of its connections.
/// </summary>
sealed class SqliteHandles
{
    const int PerFile = 32;

    readonly ConcurrentDictionary<string, Stack<SqliteHandle>> _resting = new(StringComparer.Ordinal);

    /// <summary>A connection to this file: one that rests, or one that opens at first use.</summary>
    public SqliteHandle Take(string file)
    {
        if (_resting.TryGetValue(file, out var resting))
            lock (resting)
                if (resting.TryPop(out var handle)) return handle;
        return new SqliteHandle(file);
    }

    /// <summary>Its scope has ended; the connection stays open when there are not many of this file already.</summary>
    public void Rest(SqliteHandle handle)
    {
        if (!handle.IsOpen) return;
        var resting = _resting.GetOrAdd(handle.File, _ => []);
        lock (resting)
        {
            // Taken out of the dictionary meanwhile: the tenant is closed and nothing of it may stay open.
            if (resting.Count < PerFile && _resting.TryGetValue(handle.File, out var current) && current == resting)
            {
                resting.Push(handle);
                return;
            }
        }
        handle.Close();
    }

    /// <summary>Closes all that rest. Those at work close when they come to rest and find their file closed, or rest again when it was opened since.</summary>
    public void Close(string file)
    {
        if (!_resting.TryRemove(file, out var resting)) return;
        lock (resting)
            while (resting.TryPop(out var handle)) handle.Close();
    }

    public void CloseAll()
    {
        foreach (var file in _resting.Keys) Close(file);
    }
}

/// <summary>A connection to one file, with the statements that were compiled on it.</summary>
sealed class SqliteHandle(string file)
{
    const int MaxStatements = 64;

    // A statement that ran once, as those that wake a tenant, is known but not kept: each takes some eight kB.
    readonly Dictionary<string, KeptStatement?> _statements = new(StringComparer.Ordinal);

    // Without the driver's pool: these connections are kept here.
    public SqliteConnection Connection { get; } = new(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10, Pooling = false }.ToString());

    public string File => file;

    public bool IsOpen => Connection.State == System.Data.ConnectionState.Open;

    public void Close()
    {
        foreach (var statement in _statements.Values) statement?.Drop();
        _statements.Clear();
        Connection.Close();
    }

    /// <summary>The compiled statement for this command with its parameters, or the command itself when it cannot be kept.</summary>
    public DbCommand Kept(SqliteCommand command)
    {
        var text = command.CommandText;
        if (!text.StartsWith("SELECT", StringComparison.Ordinal)) return command;
        if (!_statements.TryGetValue(text, out var kept))
        {
            if (_statements.Count == MaxStatements) ForgetOnce();
            if (_statements.Count < MaxStatements) _statements[text] = null;
            return command;
        }
        kept ??= _statements[text] = new KeptStatement { Connection = Connection, CommandText = text };
        return kept.TryTake(command) ? kept : command;
    }

    void ForgetOnce()
    {
        foreach (var (text, kept) in _statements)
            if (kept is null) _statements.Remove(text);
    }
}

/// <summary>A command that survives its disposal: it only becomes free for the next one with the same text.</summary>
sealed class KeptStatement : SqliteCommand
{
    bool _taken;

    public bool TryTake(SqliteCommand wanted)
    {
        if (_taken) return false; // one result of it is still being read
        _taken = true;
        Transaction = wanted.Transaction;
        CommandTimeout = wanted.CommandTimeout;
        var parameters = new SqliteParameter[wanted.Parameters.Count];
        wanted.Parameters.CopyTo(parameters, 0);
        wanted.Parameters.Clear();
        Parameters.AddRange(parameters);
        return true;
    }

    public void Drop() => base.Dispose(true);

    protected override void Dispose(bool disposing)
    {
        Parameters.Clear();
        Transaction = null;
        _taken = false;
    }
}

/// <summary>Lets a tenant's context run its queries as the statements its connection has compiled before.</summary>
sealed class KeepStatements : DbCommandInterceptor
{
    public static readonly KeepStatements Instance = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        eventData.Context is TenantDb { KeepsConnection: true, Sqlite: { IsOpen: true } handle } && result is SqliteCommand command ? handle.Kept(command) : result;
}

/// <summary>Settings that every SQLite handle needs once; a pooled handle keeps them.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();
    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> s_done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    static void Apply(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } sqlite || s_done.TryGetValue(handle, out _)) return;
        using var command = sqlite.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-80;";
        command.ExecuteNonQuery();
        s_done.AddOrUpdate(handle, handle);
    }
}
