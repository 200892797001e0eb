using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

/// <summary>A scope opens its connection once. On SQLite it stays open with its compiled statements until the tenant is closed; on PostgreSQL it goes back to the pool.</summary>
public sealed class ConnectionTests
{
    [Theory, Engines]
    public async Task A_scope_keeps_its_connection_until_it_ends_or_gives_it_back(Engine engine)
    {
        var network = await Network.Demo(engine);
        IDbConnection? kept = null;
        await network.Db(async db =>
        {
            await db.Set<Job>().AnyAsync();
            kept = db.Database.GetDbConnection();
            Assert.Equal(ConnectionState.Open, kept.State);
            await db.InTransactionAsync(async () => await db.Set<Job>().AnyAsync());
            Assert.Equal(ConnectionState.Open, kept.State);

            await db.ReleaseConnectionAsync();
            Assert.Equal(ConnectionState.Closed, kept.State);
            await db.Set<Job>().AnyAsync();
            Assert.Equal(ConnectionState.Closed, kept.State);
            return 0;
        });
        await network.Db(async db =>
        {
            await db.Set<Job>().AnyAsync();
            kept = db.Database.GetDbConnection();
            return 0;
        });
        Assert.Equal(engine == Engine.Sqlite ? ConnectionState.Open : ConnectionState.Closed, kept!.State);
    }

    [Fact]
    public async Task A_closed_tenant_leaves_no_file_open_and_opens_again()
    {
        var network = await Network.New(Engine.Sqlite);
        var databases = network.App.Services.GetRequiredService<DatabaseSetup>();
        var file = databases.FileOf(network.Tenant);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Count()));
        Assert.NotEmpty(Open());

        await network.RunJobs(); // nobody else works in it
        databases.Close(network.Tenant);

        Assert.Empty(Open());
        Assert.True(await Count() > 0);
        Assert.NotEmpty(Open());

        Task<int> Count() => network.Db(db => db.Set<SettingsSection>().CountAsync());
        IEnumerable<string> Open() => Directory.GetFiles("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget ?? "").Where(t => t == file);
    }

    [Fact]
    public async Task A_kept_statement_gives_what_is_true_now_to_whoever_asks_next()
    {
        var network = await Network.Demo(Engine.Sqlite);
        var key = "sleutel-" + Guid.NewGuid().ToString("N");
        for (var times = 0; times < 3; times++)
        {
            await network.Db(async db =>
            {
                Assert.Equal(times, await With(db, key));
                Assert.Equal(0, await With(db, key + "-anders"));
                db.Add(new AuditEntry { Action = key, Subject = "x", AtUtc = DateTimeOffset.UnixEpoch });
                return await db.SaveChangesAsync();
            });
        }
        // While a result is being read, the same question gets a statement of its own.
        await network.Db(async db =>
        {
            var seen = 0;
            await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == key).AsAsyncEnumerable())
                await foreach (var other in db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == key).AsAsyncEnumerable()) seen += entry.Action == other.Action ? 1 : 0;
            Assert.Equal(9, seen);
            return 0;
        });

        static Task<int> With(TenantDb db, string action) => db.Set<AuditEntry>().CountAsync(e => e.Action == action);
    }

    [Fact]
    public async Task A_pooled_handle_of_SQLite_keeps_foreign_keys_on()
    {
        var network = await Network.Demo(Engine.Sqlite);
        for (var lease = 0; lease < 3; lease++)
            Assert.Equal(1, await network.Db(db => db.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync()));
    }
}
