using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Support;

/// <summary>Keeps every warning and error; a request that logs one fails its test, see <see cref="Browser"/>.</summary>
public sealed class LogCollector : ILoggerProvider
{
    readonly AsyncLocal<List<string>?> _watch = new();

    /// <summary>All that was logged at warning or above, also outside requests.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Collects what the work below this call logs; the in-memory server keeps the execution context.</summary>
    public List<string> Watch() => _watch.Value = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            var line = $"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}";
            collector.Lines.Enqueue(line);
            if (collector._watch.Value is { } watch)
                lock (watch) watch.Add(line);
        }
    }
}
