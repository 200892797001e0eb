using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Kernel.Modules;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;

namespace Platform.Checklists.Crawls;

/// <summary>Crawls of all networks on this node, a few at once. Nothing is lost with the process: everything stands in the database.</summary>
[SharedByTenants]
public sealed partial class CrawlWorkers(ShellHost shells, CrawlTools tools, TimeProvider clock, IHostApplicationLifetime life, ILogger<CrawlWorkers> log)
{
    const int AtOnce = 4;

    static readonly SemaphoreSlim s_room = new(AtOnce, AtOnce); // shells come and go; the machine stays one

    /// <returns>False when this node is full.</returns>
    public bool TryBegin(Tenant tenant, long crawlId)
    {
        if (!s_room.Wait(0)) return false;
        _ = Task.Run(() => WorkAsync(tenant, crawlId), CancellationToken.None);
        return true;
    }

    async Task WorkAsync(Tenant tenant, long crawlId)
    {
        try
        {
            using var entered = TenantContext.Enter(tenant);
            using var shell = shells.Acquire(tenant);
            var work = new CrawlWork(shell, tools, clock, crawlId);
            try
            {
                await work.RunAsync(life.ApplicationStopping);
            }
            catch (Exception e) when (e is not OperationCanceledException && !life.ApplicationStopping.IsCancellationRequested)
            {
                Failed(log, tenant.Name, crawlId, e);
                await work.FailAsync($"Er ging iets mis op de server. In het logboek staat het bij websitecheck {crawlId}.");
            }
        }
        catch (Exception e) when (e is OperationCanceledException || life.ApplicationStopping.IsCancellationRequested)
        {
            // somebody stopped it, or this node ends and another worker goes on
        }
        catch (Exception e)
        {
            Failed(log, tenant.Name, crawlId, e);
        }
        finally
        {
            s_room.Release();
        }
    }

    [LoggerMessage(90, LogLevel.Error, "Crawl {Crawl} of tenant {Tenant} broke off.")]
    static partial void Failed(ILogger log, string tenant, long crawl, Exception e);
}
