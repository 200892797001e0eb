using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Shells;

namespace Platform.Kernel.Tenancy;

/// <summary>Follows changes that other nodes and commands make, and lets go of what idle tenants hold.</summary>
sealed class TenantWatcher(TenantStore store, TenantTable table, ShellHost shells, DatabaseSetup databases, IOptions<PlatformOptions> options, TimeProvider clock, ILogger<TenantWatcher> log) : BackgroundService
{
    const int WorthTrimming = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var ticks = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.RefreshAsync(stoppingToken);
                if (++ticks % 20 == 0) shells.RetireUnused(table.All);
                if (ticks % 120 != 0) continue;
                await NoteUseAsync(stoppingToken);
                DropIdle();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                WatcherLog.Failed(log, e);
            }
        }
    }

    Task NoteUseAsync(CancellationToken cancel)
    {
        var minuteAgo = Environment.TickCount64 - 60_000;
        string[] used = [.. table.All.Where(t => Volatile.Read(ref t.State.LastUsed) > minuteAgo).Select(t => t.Name)];
        return used.Length == 0 ? Task.CompletedTask : store.SetLastUsedAsync(used, clock.GetUtcNow(), cancel);
    }

    void DropIdle()
    {
        var before = Environment.TickCount64 - TimeSpan.FromMinutes(options.Value.IdleMinutes).Ticks / TimeSpan.TicksPerMillisecond;
        var dropped = 0;
        foreach (var tenant in table.All)
        {
            var last = Volatile.Read(ref tenant.State.LastUsed);
            if (last == 0 || last > before || Interlocked.CompareExchange(ref tenant.State.LastUsed, 0, last) != last) continue;
            tenant.State.Clear();
            databases.Close(tenant);
            dropped++;
        }
        if (dropped >= WorthTrimming) Trim();
    }

    // What SQLite freed stays with the allocator until it is asked for; a collection is only worth its pause when many went to sleep.
    static void Trim()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var libc) && NativeLibrary.TryGetExport(libc, "malloc_trim", out var trim))
            Marshal.GetDelegateForFunctionPointer<MallocTrim>(trim)(0);
    }

    delegate int MallocTrim(nuint pad);
}

static partial class WatcherLog
{
    [LoggerMessage(30, LogLevel.Error, "Following tenants failed.")]
    public static partial void Failed(ILogger log, Exception e);
}
