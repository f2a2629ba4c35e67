using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Generation;

/// <summary>Keeps what a logger throws from the leases: a lease that was granted is not lost because it could not be logged.</summary>
#pragma warning disable CA1031 // Loggers are foreign code.
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
