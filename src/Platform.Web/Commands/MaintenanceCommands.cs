using Platform.Kernel.Tenancy;

namespace Platform.Web.Commands;

static class MaintenanceCommands
{
    public static async Task<int> MigrateAsync(IServiceProvider services)
    {
        var failed = await services.GetRequiredService<TenantSetup>().MigrateAllAsync(Console.WriteLine, CancellationToken.None);
        return failed.Count == 0 ? 0 : 1;
    }
}
