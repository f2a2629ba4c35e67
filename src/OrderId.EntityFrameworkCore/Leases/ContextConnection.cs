using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace OrderIds.EntityFrameworkCore.Leases;

/// <summary>Represents the connection of a context. It is opened through the context, and disposing it disposes the context.</summary>
internal sealed class ContextConnection(DbContext context) : DbConnection
{
    private readonly DbConnection _connection = context.Database.GetDbConnection();

    private bool _disposed;

    [AllowNull]
    public override string ConnectionString
    {
        get => _connection.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => _connection.Database;

    public override string DataSource => _connection.DataSource;

    public override string ServerVersion => _connection.ServerVersion;

    public override ConnectionState State => _connection.State;

    public override void Open()
    {
        ThrowIfOpen();
        context.Database.OpenConnection();
    }

    public override Task OpenAsync(CancellationToken cancellationToken)
    {
        ThrowIfOpen();
        return context.Database.OpenConnectionAsync(cancellationToken);
    }

    public override void Close() => context.Database.CloseConnection();

    public override void ChangeDatabase(string databaseName) => _connection.ChangeDatabase(databaseName);

    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await context.DisposeAsync().ConfigureAwait(false);
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => _connection.BeginTransaction(isolationLevel);

    protected override ValueTask<DbTransaction> BeginDbTransactionAsync(
        IsolationLevel isolationLevel, CancellationToken cancellationToken) =>
        _connection.BeginTransactionAsync(isolationLevel, cancellationToken);

    protected override DbCommand CreateDbCommand() => _connection.CreateCommand();

    protected override void Dispose(bool disposing)
    {
        // The context is disposed only once: a pool may have given it to other code in the meantime.
        if (disposing && !_disposed)
        {
            _disposed = true;
            context.Dispose();
        }

        base.Dispose(disposing);
    }

    private void ThrowIfOpen()
    {
        if (_connection.State != ConnectionState.Closed)
        {
            throw new InvalidOperationException(EntityFrameworkMessages.OpenConnection);
        }
    }
}
