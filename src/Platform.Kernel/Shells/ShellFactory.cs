using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Platform.Kernel.Data;
using Platform.Kernel.Jobs;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;
using Platform.Kernel.Views;

namespace Platform.Kernel.Shells;

/// <summary>The assemblies that every shell has besides its modules: the kernel, the UI components and the theme.</summary>
public sealed record ShellAssemblies(IReadOnlyList<Assembly> All);

/// <summary>Reaches into every shell as it is built, last of all: how tests put their doubles in.</summary>
public interface IShellConfigurator
{
    void Configure(IServiceCollection services, FeatureSet features);
}

/// <summary>Builds a shell: only the services, controllers, views and endpoints of its features exist in it.</summary>
public sealed class ShellFactory(IServiceProvider host, ModuleCatalog catalog, ShellAssemblies assemblies)
{
    // Instances of the host that shells use as they are. A child container never disposes an instance it was given.
    static readonly Type[] s_shared =
    [
        typeof(ILoggerFactory), typeof(IConfiguration), typeof(IHostEnvironment), typeof(IWebHostEnvironment), typeof(IHostApplicationLifetime),
        typeof(DiagnosticListener), typeof(DiagnosticSource), typeof(ActivitySource), typeof(DistributedContextPropagator), typeof(ObjectPoolProvider),
        typeof(System.Diagnostics.Metrics.IMeterFactory), typeof(IHttpContextAccessor), typeof(IHttpContextFactory), typeof(TimeProvider), typeof(IOptions<PlatformOptions>),
        typeof(ModuleCatalog), typeof(TenantTable), typeof(DatabaseSetup), typeof(Migrations), typeof(WakeUps), typeof(RateLimits), typeof(AssetManifest), typeof(ShellAssemblies),
    ];

    // Host services that depend on the shells themselves; looked up when first used, or building a shell would need a shell.
    static readonly Type[] s_lazy = [typeof(TenantStore), typeof(TenantSetup), typeof(ShellHost), typeof(Recipes.RecipeShelf)];

    readonly ConcurrentDictionary<Assembly, ApplicationPart[]> _parts = new();
    readonly Lazy<IViewCompilerProvider> _views = new(() => CompiledViews([.. assemblies.All, .. catalog.Modules.Select(m => m.GetType().Assembly)]));

    public Shell Build(FeatureSet features)
    {
        var services = new ServiceCollection();
        foreach (var type in s_shared)
            if (host.GetService(type) is { } instance) services.AddSingleton(type, instance);
        foreach (var type in s_lazy) services.AddTransient(type, _ => host.GetRequiredService(type));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));

        var modules = catalog.For(features).ToArray();
        var parts = new ApplicationPartManager();
        foreach (var assembly in assemblies.All.Concat(modules.Select(m => m.GetType().Assembly)).Distinct())
            foreach (var part in _parts.GetOrAdd(assembly, Parts)) parts.ApplicationParts.Add(part);
        services.AddSingleton(parts);
        services.AddSingleton(_views.Value);

        services.AddKernel(host, features, catalog);
        foreach (var module in modules) module.ConfigureServices(services, features);
        foreach (var configurator in host.GetServices<IShellConfigurator>()) configurator.Configure(services, features);

        var provider = services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.UseKernel(modules, features);
        return new Shell(features, provider, app.Build());
    }

    static ApplicationPart[] Parts(Assembly assembly) => [.. ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)];

    // One table of compiled views for the whole process; a view location decides which of them a shell can reach.
    static IViewCompilerProvider CompiledViews(IReadOnlyList<Assembly> all)
    {
        var services = new ServiceCollection();
        var parts = new ApplicationPartManager();
        foreach (var part in all.Distinct().SelectMany(Parts)) parts.ApplicationParts.Add(part);
        services.AddSingleton(parts);
        services.AddLogging();
        services.AddControllersWithViews();
        return services.BuildServiceProvider().GetRequiredService<IViewCompilerProvider>();
    }
}
