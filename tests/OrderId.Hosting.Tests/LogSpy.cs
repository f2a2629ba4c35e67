using Microsoft.Extensions.Logging;

namespace OrderIds.Hosting.Tests;

/// <summary>Keeps what the library logs.</summary>
internal sealed class LogSpy : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, int Id, string Text)> _entries = [];
    private readonly List<(int Id, TaskCompletionSource Logged)> _awaited = [];

    public IReadOnlyList<(LogLevel Level, int Id, string Text)> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Gets or sets what logging throws.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Waits for an entry that another thread logs.</summary>
    public Task WaitForAsync(int id)
    {
        lock (_entries)
        {
            var logged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((id, logged));
            if (_entries.Exists(entry => entry.Id == id))
            {
                logged.SetResult();
            }

            return logged.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("OrderIds.", StringComparison.Ordinal)
            ? this
            : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        lock (_entries)
        {
            _entries.Add((logLevel, eventId.Id, formatter(state, exception) + exception));
            foreach ((_, TaskCompletionSource logged) in _awaited.Where(awaited => awaited.Id == eventId.Id))
            {
                logged.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
    }
}
