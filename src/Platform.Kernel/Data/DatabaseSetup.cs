using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Data;

/// <summary>Opens the databases of an installation: SQLite files in the data folder, or schemas on one PostgreSQL server.</summary>
public sealed class DatabaseSetup : IAsyncDisposable
{
    public const string HostSchema = "platform_host";

    // When a thousand people sign up in the same minute, they wait for a connection: a late answer is better than an error.
    const int PoolSeconds = 60;

    // A pool of its own: whoever holds a connection of a tenant may ask one of the host, and all would wait for each other in one pool.
    const int HostConnections = 8;

    readonly IServiceProvider _services;
    readonly string _folder;
    readonly string? _connectionString;
    readonly NpgsqlDataSource? _postgres;
    readonly NpgsqlDataSource? _postgresHost;
    readonly PooledDbContextFactory<TenantDb> _tenants;
    readonly PooledDbContextFactory<HostDb> _host;
    readonly SqliteHandles _handles = new();

    public DatabaseSetup(IServiceProvider services, IOptions<PlatformOptions> options)
    {
        _services = services;
        _folder = Path.GetFullPath(options.Value.Data);
        Directory.CreateDirectory(_folder);
        if (!string.IsNullOrWhiteSpace(options.Value.Database))
        {
            _connectionString = options.Value.Database;
            _postgres = Source(_connectionString);
            _postgresHost = Source(new NpgsqlConnectionStringBuilder(_connectionString) { MaxPoolSize = HostConnections }.ToString());
        }
        _tenants = new(Common(new DbContextOptionsBuilder<TenantDb>(), _postgres).Options, 256);
        _host = new(Common(new DbContextOptionsBuilder<HostDb>(), _postgresHost).Options, 32);
    }

    public bool IsSqlite => _postgres is null;

    /// <summary>How a new tenant's database is named: a file below the data folder or a schema.</summary>
    public string NameFor(string tenant) => IsSqlite ? Path.Combine("tenants", tenant, "tenant.db") : "t_" + tenant.Replace('-', '_');

    /// <summary>Full path of a tenant's SQLite file.</summary>
    public string FileOf(Tenant tenant) => Path.Combine(_folder, tenant.Database);

    /// <summary>Folder of a tenant's uploads and, with SQLite, its database.</summary>
    public string FolderOf(string tenant) => Path.Combine(_folder, "tenants", tenant);

    /// <summary>Where a database is: the full path of a SQLite file, or the name of a schema.</summary>
    internal string LocationOf(Tenant tenant) => IsSqlite ? FileOf(tenant) : tenant.Database;

    internal string LocationOf(string tenant) => IsSqlite ? Path.Combine(_folder, NameFor(tenant)) : NameFor(tenant);

    internal string HostDatabase => IsSqlite ? Path.Combine(_folder, "platform.db") : HostSchema;

    internal IDatabaseCopy Copy() => _connectionString is null ? new SqliteCopy() : new PostgresCopy(_connectionString);

    public HostDb OpenHost()
    {
        var db = _host.CreateDbContext();
        if (IsSqlite) db.Database.SetConnectionString(Sqlite(HostDatabase));
        return db;
    }

    /// <summary>Leases a context for a tenant; dispose it to give it back to the pool.</summary>
    public TenantDb Open(TenantSession session)
    {
        var db = _tenants.CreateDbContext();
        db.Begin(session, IsSqlite ? _handles : null);
        if (!IsSqlite) return db;
        db.Sqlite = _handles.Take(FileOf(session.Tenant));
        db.Database.SetDbConnection(db.Sqlite.Connection);
        return db;
    }

    /// <summary>A context that knows the model and the engine but opens nothing.</summary>
    public TenantDb OpenForModel() => _tenants.CreateDbContext();

    /// <summary>Makes the empty database, so that migrations can run in it.</summary>
    public async Task CreateAsync(Tenant tenant, CancellationToken cancel)
    {
        if (IsSqlite) Directory.CreateDirectory(Path.GetDirectoryName(FileOf(tenant))!);
        else await ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {Quote(tenant.Database)}", cancel);
    }

    public async Task CreateHostAsync(CancellationToken cancel)
    {
        if (!IsSqlite) await ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {HostSchema}", cancel);
    }

    /// <summary>Removes everything of the platform from the PostgreSQL server: the host's schema and those of all tenants.</summary>
    public async Task DropEverythingAsync(CancellationToken cancel)
    {
        if (IsSqlite) return; // its files are simply deleted
        var schemas = new List<string>();
        await using (var command = _postgres!.CreateCommand($"SELECT schema_name FROM information_schema.schemata WHERE schema_name = '{HostSchema}' OR left(schema_name, 2) = 't_'"))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel)) schemas.Add(reader.GetString(0));
        foreach (var schema in schemas) await ExecuteAsync($"DROP SCHEMA {Quote(schema)} CASCADE", cancel);
    }

    /// <summary>Removes a tenant's database and files for good.</summary>
    public async Task DropAsync(Tenant tenant, CancellationToken cancel)
    {
        Close(tenant);
        if (!IsSqlite) await ExecuteAsync($"DROP SCHEMA IF EXISTS {Quote(tenant.Database)} CASCADE", cancel);
        if (Directory.Exists(FolderOf(tenant.Name))) Directory.Delete(FolderOf(tenant.Name), recursive: true);
    }

    /// <summary>Closes the resting SQLite connections of an idle tenant.</summary>
    public void Close(Tenant tenant)
    {
        if (IsSqlite) _handles.Close(FileOf(tenant));
    }

    internal void CloseHost()
    {
        if (!IsSqlite) return;
        using var connection = new SqliteConnection(Sqlite(HostDatabase));
        SqliteConnection.ClearPool(connection);
    }

    internal static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    static string Sqlite(string file) => new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ToString();

    async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = _postgres!.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    DbContextOptionsBuilder<T> Common<T>(DbContextOptionsBuilder<T> options, NpgsqlDataSource? postgres) where T : DbContext
    {
        options.UseApplicationServiceProvider(_services).EnableThreadSafetyChecks(false).ReplaceService<IModelCacheKeyFactory, CatalogModelKey>()
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning));
        if (postgres is null) options.UseSqlite().ReplaceService<Microsoft.EntityFrameworkCore.Migrations.IMigrationsSqlGenerator, SqliteTables>().AddInterceptors(SqlitePragmas.Instance, StaysOpen.Instance, KeepStatements.Instance);
        else options.UseNpgsql(postgres).AddInterceptors(PostgresSearchPath.Instance, StaysOpen.Instance);
        return options;
    }

    static NpgsqlDataSource Source(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.NoResetOnClose = true; // the search path is set on every checkout
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Timeout")) builder.ConnectionStringBuilder.Timeout = PoolSeconds;
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgresHost is not null) await _postgresHost.DisposeAsync();
        if (_postgres is not null) await _postgres.DisposeAsync();
        else
        {
            _handles.CloseAll(); // the last connection of a file empties its WAL: the next start reads none
            SqliteConnection.ClearAllPools();
        }
    }
}

/// <summary>Entity Framework keeps models process-wide: two hosts with other modules, or another engine, must not share one.</summary>
sealed class CatalogModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context.GetService<ModuleCatalog>().Key, context.Database.ProviderName, designTime);
}

/// <summary>
/// A tenant's context opens its connection once and keeps it until it is given back to the pool: opening costs a third of a small query on SQLite
/// (functions and collations are registered each time), and a round trip for the search path on PostgreSQL.
/// </summary>
sealed class StaysOpen : DbConnectionInterceptor
{
    public static readonly StaysOpen Instance = new();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        eventData.Context is TenantDb { KeepsConnection: true } ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionClosing(connection, eventData, result));
}

/// <summary>Points a PostgreSQL connection at the schema of the tenant, or of the host, each time it is taken from the pool.</summary>
sealed class PostgresSearchPath : DbConnectionInterceptor
{
    public static readonly PostgresSearchPath Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData.Context);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData.Context);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    static DbCommand Command(DbConnection connection, DbContext? context)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SET search_path TO " + DatabaseSetup.Quote(context is TenantDb tenant ? tenant.Session.Tenant.Database : DatabaseSetup.HostSchema);
        return command;
    }
}
