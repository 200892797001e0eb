using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Tenants.FirstStarts;

namespace Platform.Tenants.Contracts;

/// <summary>What the host does at start when nobody can administer the installation yet.</summary>
public static class FirstStart
{
    /// <summary>Address of the page, below the installation.</summary>
    public const string Path = "/platform/eerste-start";

    /// <summary>The code to print in the log, with which the first administrator is made at <see cref="Path"/>; null when there is one already.</summary>
    /// <param name="host">Services of the host.</param>
    public static async Task<string?> OpenAsync(IServiceProvider host, CancellationToken cancel = default)
    {
        if (host.GetRequiredService<TenantTable>().Host is not { } tenant) return null;
        using var entered = TenantContext.Enter(tenant);
        using var shell = host.GetRequiredService<ShellHost>().Acquire(tenant);
        await using var scope = await shell.NewScopeAsync(cancel);
        return scope.ServiceProvider.GetService<SetupCode>() is { } code ? await code.OpenAsync(cancel) : null;
    }
}
