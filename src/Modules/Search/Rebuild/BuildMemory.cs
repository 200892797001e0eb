using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;

namespace Platform.Search.Rebuild;

/// <summary>Building writes all over a big table. On SQLite, where a connection keeps very little in memory, it gets more for as long as this lives.</summary>
sealed class BuildMemory : IAsyncDisposable
{
    readonly TenantDb _db;
    readonly int _before;

    BuildMemory(TenantDb db, int before) => (_db, _before) = (db, before);

    public static async Task<BuildMemory> TakeAsync(TenantDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return new BuildMemory(db, 0);
        var before = (await db.Database.SqlQueryRaw<int>("""SELECT cache_size AS "Value" FROM pragma_cache_size""").ToListAsync(cancel))[0];
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536", cancel); // kilobytes
        return new BuildMemory(db, before);
    }

    public async ValueTask DisposeAsync()
    {
        if (_before == 0) return;
        var sql = $"PRAGMA cache_size = {_before}";
        await _db.Database.ExecuteSqlRawAsync(sql);
    }
}
