using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>Every line that was logged, with the exceptions in full.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(line => $"{line.Level}: {line.Line}")];

    public IReadOnlyList<string> At(LogLevel level) => [.. _lines.Where(line => line.Level == level).Select(line => line.Line)];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _lines.Enqueue((logLevel, $"{formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}"));

    public void Dispose()
    {
    }
}
