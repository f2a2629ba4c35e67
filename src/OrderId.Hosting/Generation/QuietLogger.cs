using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Generation;

/// <summary>
/// Wraps a logger and ignores its exceptions, so that a granted lease (a right to issue IDs) is not lost if logging fails.
/// </summary>
#pragma warning disable CA1031 // Loggers are external code and may throw any exception.
internal sealed class QuietLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
        }
    }
}
#pragma warning restore CA1031
