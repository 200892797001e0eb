using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Modules;
using Platform.Kernel.Tenancy;

namespace Platform.Kernel.Shells;

/// <summary>Container, pipeline and endpoints for one set of features, shared by all tenants that have exactly that set.</summary>
public sealed class Shell(FeatureSet features, ServiceProvider services, RequestDelegate pipeline)
{
    int _users = 1; // one for being listed; a retired shell ends with its last request
    int _retired;

    public FeatureSet Features => features;

    public IServiceProvider Services => services;

    public IServiceScopeFactory Scopes { get; } = services.GetRequiredService<IServiceScopeFactory>();

    public RequestDelegate Pipeline => pipeline;

    internal bool TryEnter()
    {
        while (true)
        {
            var users = Volatile.Read(ref _users);
            if (users == 0) return false;
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users) return true;
        }
    }

    internal void Exit()
    {
        if (Interlocked.Decrement(ref _users) == 0) _ = services.DisposeAsync().AsTask();
    }

    internal void Retire()
    {
        if (Interlocked.Exchange(ref _retired, 1) == 0) Exit();
    }
}

/// <summary>Keeps a shell alive while background work uses it.</summary>
public sealed class ShellLease(Shell shell) : IDisposable
{
    int _done;

    public Shell Shell => shell;

    /// <summary>A scope of the tenant that was entered with <see cref="TenantContext.Enter"/>, awake.</summary>
    public async Task<AsyncServiceScope> NewScopeAsync(CancellationToken cancel)
    {
        var scope = shell.Scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<TenantScope>().WakeAsync(scope.ServiceProvider, cancel);
            return scope;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _done, 1) == 0) shell.Exit();
    }
}
