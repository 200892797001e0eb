using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;

namespace Platform.Kernel.Tenancy;

/// <summary>Reads and writes tenants in the host database and keeps the <see cref="TenantTable"/> of this node up to date.</summary>
public sealed class TenantStore(DatabaseSetup databases, TenantTable table, ShellHost shells)
{
    readonly SemaphoreSlim _refresh = new(1, 1);
    long _seen = -1;

    /// <summary>Takes over what any node or command has changed. Cheap when nothing has: one row is read.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        await _refresh.WaitAsync(cancel);
        try
        {
            await using var db = databases.OpenHost();
            var now = await db.Clock.Select(c => c.Value).SingleOrDefaultAsync(cancel);
            if (now == _seen) return;
            var versions = table.All.ToDictionary(t => t.Name, t => t.Version, StringComparer.Ordinal);
            var known = await db.Tenants.Select(t => new { t.Name, t.Version }).ToListAsync(cancel);
            var changed = known.Where(t => versions.GetValueOrDefault(t.Name, -1) != t.Version).Select(t => t.Name).ToList();
            var snapshots = new List<Tenant>();
            foreach (var names in changed.Chunk(500))
                snapshots.AddRange((await db.Tenants.AsNoTracking().Include(t => t.Hosts).Where(t => names.Contains(t.Name)).ToListAsync(cancel)).Select(t => t.ToSnapshot()));
            var gone = table.All.Where(t => known.All(k => k.Name != t.Name)).Select(t => t with { Status = TenantStatus.Removed, Version = long.MaxValue });
            if (_seen >= 0) await shells.PrepareAsync(snapshots.Where(t => t.Status == TenantStatus.Running).Select(t => t.Features)); // build before the swap: no visitor waits for it
            table.Put([.. snapshots, .. gone]);
            _seen = now;
        }
        finally
        {
            _refresh.Release();
        }
    }

    /// <summary>Changes a tenant; its version rises and every node follows within a second.</summary>
    /// <exception cref="RuleException">There is no such tenant.</exception>
    public async Task<Tenant> ChangeAsync(string name, Action<TenantRecord> change, CancellationToken cancel = default)
    {
        await using (var db = databases.OpenHost())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await TickAsync(db, cancel);
            var record = await db.Tenants.Include(t => t.Hosts).SingleOrDefaultAsync(t => t.Name == name, cancel) ?? throw new RuleException("Dit netwerk bestaat niet.");
            change(record);
            record.Version++;
            await SaveAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
        await RefreshAsync(cancel);
        return table.Find(name)!;
    }

    /// <summary>Lets every node reload settings and roles of a tenant.</summary>
    public Task<Tenant> TouchAsync(string name, CancellationToken cancel = default) => ChangeAsync(name, _ => { }, cancel);

    /// <exception cref="RuleException">Name, prefix or host name is taken.</exception>
    public async Task<Tenant> AddAsync(TenantRecord record, CancellationToken cancel = default)
    {
        await using (var db = databases.OpenHost())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await TickAsync(db, cancel);
            if (await db.Tenants.AnyAsync(t => t.Name == record.Name, cancel)) throw new RuleException($"Er is al een netwerk met de naam {record.Name}.");
            if (record.Prefix is { } prefix && await db.Tenants.AnyAsync(t => t.Prefix == prefix, cancel)) throw new RuleException($"Er is al een netwerk met het adres /{prefix}.");
            db.Tenants.Add(record);
            await SaveAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
        await RefreshAsync(cancel);
        return table.Find(record.Name)!;
    }

    public async Task DeleteAsync(string name, CancellationToken cancel = default)
    {
        await using (var db = databases.OpenHost())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await TickAsync(db, cancel);
            await db.WakeUps.Where(w => w.TenantName == name).ExecuteDeleteAsync(cancel);
            await db.Hosts.Where(h => h.TenantName == name).ExecuteDeleteAsync(cancel);
            await db.Tenants.Where(t => t.Name == name).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        await RefreshAsync(cancel);
    }

    /// <summary>Remembers how far a tenant's database has been migrated; no other node needs to know.</summary>
    public async Task SetSchemaVersionAsync(Tenant tenant, int version, CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        await db.Tenants.Where(t => t.Name == tenant.Name).ExecuteUpdateAsync(u => u.SetProperty(t => t.SchemaVersion, version), cancel);
    }

    /// <summary>Notes for the administration that these tenants were used; their version stays.</summary>
    public async Task SetLastUsedAsync(IReadOnlyCollection<string> names, DateTimeOffset at, CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        foreach (var some in names.Chunk(500))
            await db.Tenants.Where(t => some.Contains(t.Name)).ExecuteUpdateAsync(u => u.SetProperty(t => t.LastUsedUtc, at), cancel);
    }

    /// <summary>Notes for the administration how many jobs of a tenant gave up, so that nobody needs to open its database to know.</summary>
    public async Task SetFailedJobsAsync(Tenant tenant, int count, CancellationToken cancel)
    {
        await using var db = databases.OpenHost();
        await db.Tenants.Where(t => t.Name == tenant.Name).ExecuteUpdateAsync(u => u.SetProperty(t => t.FailedJobs, count), cancel);
    }

    // Two at once may ask for one address; the unique keys decide.
    static async Task SaveAsync(HostDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (UniqueKey.IsBroken(e))
        {
            throw new RuleException("Dit adres is al van een ander netwerk.");
        }
    }

    // The row of the clock also serialises changes: on PostgreSQL its lock, on SQLite the write lock.
    static async Task TickAsync(HostDb db, CancellationToken cancel)
    {
        if (await db.Clock.ExecuteUpdateAsync(u => u.SetProperty(c => c.Value, c => c.Value + 1), cancel) > 0) return;
        db.Clock.Add(new ChangeClock { Id = 1, Value = 1 });
        await db.SaveChangesAsync(cancel);
    }
}
