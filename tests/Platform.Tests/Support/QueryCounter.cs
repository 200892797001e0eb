using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Platform.Tests.Support;

/// <summary>Counts the commands that Entity Framework sends while some work runs: <c>await Queries.Count(() => lid.Get("/forum"))</c>.</summary>
public static class Queries
{
    static readonly AsyncLocal<Counter?> s_current = new();

    static Queries() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    /// <summary>Starts listening before the first context is made: Entity Framework remembers for a second that nobody listened.</summary>
    public static void Listen()
    {
    }

    public static async Task<int> Count(Func<Task> work)
    {
        var counter = s_current.Value = new Counter();
        await work();
        s_current.Value = null;
        return counter.Value;
    }

    sealed class Counter
    {
        public int Value;
    }

    sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(new Commands());
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    static class DbLoggerCategory
    {
        public const string Name = "Microsoft.EntityFrameworkCore";
    }

    sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && s_current.Value is { } counter) Interlocked.Increment(ref counter.Value);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
