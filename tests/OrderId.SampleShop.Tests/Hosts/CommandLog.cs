using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderIds.SampleShop.Tests;

/// <summary>Records the commands that the database executes.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>
    /// Returns the texts of the commands since the last call, without those for the keys of cookies, which are read from time to time.
    /// </summary>
    public string[] Take()
    {
        var commands = new List<string>();
        while (_commands.TryDequeue(out string? command))
        {
            commands.Add(command);
        }

        return [.. commands.Where(command => !command.Contains("DataProtectionKeys", StringComparison.Ordinal))];
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _commands.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
