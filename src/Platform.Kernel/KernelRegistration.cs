using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Recipes;
using Platform.Kernel.Shells;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Kernel;

public static class KernelRegistration
{
    /// <summary>The services of the host: everything that all shells share.</summary>
    /// <param name="migrations">Assembly with the embedded SQL scripts.</param>
    /// <param name="shellAssemblies">Assemblies with controllers or views that every shell has: UI components and the theme.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IReadOnlyList<Modules.Module> modules, Assembly migrations, params IReadOnlyList<Assembly> shellAssemblies)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new ModuleCatalog(modules));
        services.AddSingleton(new Migrations(migrations));
        services.AddSingleton(new ShellAssemblies([typeof(Modules.Module).Assembly, .. shellAssemblies]));
        services.AddSingleton<TenantTable>();
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<TenantStore>();
        services.AddSingleton<ShellFactory>(sp => new ShellFactory(sp, sp.GetRequiredService<ModuleCatalog>(), sp.GetRequiredService<ShellAssemblies>()));
        services.AddSingleton<ShellHost>();
        services.AddSingleton<TenantSetup>();
        services.AddSingleton<BackupTenants>();
        services.AddSingleton<RecipeShelf>();
        services.AddSingleton<AssetManifest>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<WakeUps>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IHostedService>(sp => sp.GetRequiredService<JobRunner>());
        services.AddHostedService<TenantWatcher>();

        services.AddOutputCache(o => o.SizeLimit = 128 * 1024 * 1024);
        services.AddDataProtection().SetApplicationName("Platform");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new HostKeyRing(sp.GetRequiredService<DatabaseSetup>())));
        return services;
    }
}
