using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

public sealed class MigrationTests
{
    /// <summary>Columns and indexes of the migrated database are those that the model asks for: a forgotten migration fails here.</summary>
    [Theory, Engines]
    public async Task The_migrations_make_the_tables_that_the_model_asks_for(Engine engine)
    {
        var network = await Network.New(engine);
        var app = network.App;
        var databases = app.Services.GetRequiredService<DatabaseSetup>();
        var bare = network.Tenant with { Name = "bare", Database = databases.NameFor("bare"), State = new TenantState() };
        await databases.CreateAsync(bare, CancellationToken.None);

        var migrated = await network.Db(db => Schema(db, engine));
        await network.With<IServiceProvider, int>(async services =>
        {
            await using var db = databases.Open(new TenantSession(bare, services));
            foreach (var statement in db.Database.GenerateCreateScript().Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            Assert.Equal(await Schema(db, engine), migrated);
            return 0;
        });
        await databases.DropAsync(bare, CancellationToken.None);
    }

    static async Task<string> Schema(TenantDb db, Engine engine)
    {
        var lines = engine == Engine.Sqlite
            ? db.Database.SqlQueryRaw<string>("SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS \"Value\" FROM sqlite_master WHERE name NOT IN ('kernel_schema', 'sqlite_sequence') AND name NOT LIKE 'sqlite_autoindex_%'")
            : db.Database.SqlQueryRaw<string>("""
                SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS "Value" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> 'kernel_schema'
                UNION ALL SELECT 'index ' || replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> 'kernel_schema'
                """);
        return string.Join('\n', (await lines.ToListAsync()).Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Order(StringComparer.Ordinal));
    }
}
