using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace OrderIds.Serializers.Tests;

/// <summary>Logs as an application with <c>AddJsonConsole</c> does, into a text in the place of the console.</summary>
internal sealed class JsonConsole : ILoggerProvider, ISupportExternalScope
{
    private readonly StringWriter _written = new();
    private readonly ServiceProvider _services;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    private JsonConsole(Action<ILoggingBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(builder =>
        {
            builder.AddJsonConsole(options => options.IncludeScopes = true);
            builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(ILoggerProvider)));
            builder.AddProvider(this);
            configure(builder);
        });
        _services = services.BuildServiceProvider();
    }

    public static string Write(Action<ILogger> log, Action<ILoggingBuilder>? configure = null)
    {
        using var console = new JsonConsole(configure ?? (_ => { }));
        log(console._services.GetRequiredService<ILoggerFactory>().CreateLogger("MyShop"));
        return console._written.ToString();
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        _services.Dispose();
        _written.Dispose();
    }

    private sealed class Logger(JsonConsole console, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => console._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            console._services.GetServices<ConsoleFormatter>().Single(candidate => candidate.Name == ConsoleFormatterNames.Json).Write(
                new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), console._scopes, console._written);
    }
}
