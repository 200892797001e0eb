using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Jobs;

/// <summary>
/// The host's list of tenants with work. A writer marks its tenant <em>before</em> it commits, so a crash after the commit
/// loses nothing: the row is there, and it is not removed within a minute of the mark.
/// </summary>
public sealed class WakeUps(DatabaseSetup databases, TimeProvider clock)
{
    static readonly TimeSpan s_keep = TimeSpan.FromMinutes(1);
    static readonly TimeSpan s_markAgain = TimeSpan.FromSeconds(30);

    readonly Channel<string> _signals = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Tenants on this node that just committed something.</summary>
    public ChannelReader<string> Signals => _signals.Reader;

    public void Signal(string tenant) => _signals.Writer.TryWrite(tenant);

    public async Task MarkAsync(Tenant tenant, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mark = tenant.State.GetOrAdd(() => new LastMark());
        if (now - mark.At < s_markAgain) return; // the row of the last mark is certain to be there still
        await using var db = databases.OpenHost();
        await UpsertAsync(db, tenant.Name, now, now, cancel);
        mark.At = now;
    }

    /// <summary>The tenants whose time has come.</summary>
    public async Task<List<string>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.OpenHost();
        return await db.WakeUps.Where(w => w.DueUtc <= now).OrderBy(w => w.DueUtc).Select(w => w.TenantName).Take(200).ToListAsync(cancel);
    }

    /// <summary>After work: comes back at <paramref name="next"/> (null: nothing waits), and in any case a minute after the last mark.</summary>
    public async Task PlanAsync(string tenant, DateTimeOffset? next, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.OpenHost();
        if (next is null && await db.WakeUps.Where(w => w.TenantName == tenant && w.MarkedUtc < now - s_keep).ExecuteDeleteAsync(cancel) > 0) return;
        var again = next is { } due && due < now + s_keep ? due : now + s_keep;
        if (await db.WakeUps.Where(w => w.TenantName == tenant && w.MarkedUtc >= now - s_keep).ExecuteUpdateAsync(u => u.SetProperty(w => w.DueUtc, again), cancel) > 0) return;
        if (next is { } later) await UpsertAsync(db, tenant, later, null, cancel);
    }

    static Task UpsertAsync(HostDb db, string tenant, DateTimeOffset due, DateTimeOffset? marked, CancellationToken cancel)
    {
        // one statement, the same on both engines; the earlier of two due times stays, unless the row is only being planned anew
        var sqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        object dueValue = sqlite ? due.UtcTicks : due.UtcDateTime;
        object markedValue = sqlite ? (marked ?? DateTimeOffset.UnixEpoch).UtcTicks : (marked ?? DateTimeOffset.UnixEpoch).UtcDateTime;
        return marked is null
            ? db.Database.ExecuteSqlAsync($"""INSERT INTO host_wakeups ("TenantName","DueUtc","MarkedUtc") VALUES ({tenant},{dueValue},{markedValue}) ON CONFLICT ("TenantName") DO UPDATE SET "DueUtc"=excluded."DueUtc" """, cancel)
            : db.Database.ExecuteSqlAsync($"""INSERT INTO host_wakeups ("TenantName","DueUtc","MarkedUtc") VALUES ({tenant},{dueValue},{markedValue}) ON CONFLICT ("TenantName") DO UPDATE SET "DueUtc"=excluded."DueUtc","MarkedUtc"=excluded."MarkedUtc" """, cancel);
    }

    sealed class LastMark
    {
        public DateTimeOffset At;
    }
}
