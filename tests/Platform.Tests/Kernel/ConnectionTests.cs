using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Tests.Support;

namespace Platform.Tests.Kernel;

/// <summary>A scope opens its connection once; the pool gets it back closed, and the settings of a handle stay.</summary>
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
        Assert.Equal(ConnectionState.Closed, kept!.State);
    }

    [Fact]
    public async Task A_pooled_handle_of_SQLite_keeps_foreign_keys_on()
    {
        var network = await Network.Demo(Engine.Sqlite);
        for (var lease = 0; lease < 3; lease++)
            Assert.Equal(1, await network.Db(db => db.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync()));
    }
}
