using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Modules;

namespace Platform.Kernel.Jobs;

/// <summary>One handler of one kind of message.</summary>
[SharedByTenants]
public sealed record Handler(string Name, Type Message, Func<IServiceProvider, string, CancellationToken, Task> Run);

/// <summary>The handlers of a shell, by the message they take.</summary>
[SharedByTenants]
public sealed class Handlers(IEnumerable<Handler> handlers)
{
    readonly Dictionary<string, Handler> _byName = handlers.ToDictionary(h => h.Name, StringComparer.Ordinal);

    public IEnumerable<Handler> For(Type message) => _byName.Values.Where(h => h.Message.IsAssignableFrom(message));

    /// <summary>The handler, or null when its feature is off now.</summary>
    public Handler? Find(string name) => _byName.GetValueOrDefault(name);
}

public static class HandlerRegistration
{
    /// <summary>Lets <typeparamref name="THandler"/> run for every message of this type: an event after commit, a job when it is due.</summary>
    public static IServiceCollection AddHandler<TMessage, THandler>(this IServiceCollection services) where THandler : class, IHandle<TMessage> where TMessage : notnull
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new Handler($"{typeof(THandler).Namespace}.{typeof(THandler).Name}:{typeof(TMessage).Name}", typeof(TMessage), (scope, json, cancel) =>
            scope.GetRequiredService<THandler>().HandleAsync((TMessage)MessageJson.Read(json, typeof(TMessage)), cancel)));
    }
}
