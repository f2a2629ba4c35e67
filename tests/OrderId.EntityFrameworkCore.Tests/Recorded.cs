using Microsoft.Extensions.Logging;

namespace OrderIds.EntityFrameworkCore.Tests;

/// <summary>Keeps the messages of this library that come to the log.</summary>
internal sealed class Recorded : ILoggerFactory, ILogger
{
    public List<(LogLevel Level, string? Name, string Message)> Messages { get; } = [];

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name?.StartsWith("OrderIds.", StringComparison.Ordinal) == true)
        {
            Messages.Add((logLevel, eventId.Name, formatter(state, exception)));
        }
    }

    public void Dispose()
    {
    }
}
