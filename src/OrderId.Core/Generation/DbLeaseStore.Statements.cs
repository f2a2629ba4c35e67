using System.Data.Common;
using System.Globalization;
using System.Transactions;
using OrderIds.Generation;

namespace OrderIds;

/// <content>The statements, and what becomes of their failures.</content>
public sealed partial class DbLeaseStore
{
    // Far more attempts than the contenders for one row need: a caller that lost to all of them finds a changed row.
    private const int MostAttempts = 20;

    private async Task<T> ConnectedAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        // A transaction around the caller must not decide over the grant: rolled back, it would grant the same window again.
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        try
        {
            using DbConnection connection = _connect();
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            T result = await work(connection).ConfigureAwait(false);
            alone.Complete();
            return result;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException or IOException or FormatException)
        {
            throw new OrderIdLeaseUnavailableException(GenerationMessages.DatabaseFailed(TableName), exception);
        }
    }

    /// <summary>Compares and sets: one statement, one row, committed by itself.</summary>
    /// <remarks>
    /// The version alone would not do: after a restore from a back-up it is counted up a second time, past leases that are still held.
    /// </remarks>
    private async Task<bool> SwapAsync(DbConnection connection, NodeRecord expected, long until, CancellationToken cancellationToken)
    {
        int rows = await ExecuteAsync(
            connection,
            Invariant($"""
                UPDATE {TableName} SET until_ms = {until}, version = {expected.Version + 1}
                WHERE name = '{Name}' AND node = {expected.Node} AND until_ms = {expected.Until} AND version = {expected.Version}
                """),
            cancellationToken).ConfigureAwait(false);
        return rows switch
        {
            0 => false,
            1 => true,
            _ => throw new OrderIdLeaseException(GenerationMessages.RowsNotCounted(TableName, rows)),
        };
    }

    private async Task<bool> InsertAsync(DbConnection connection, int node, long until, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(
                connection, Invariant($"INSERT INTO {TableName} (name, node, until_ms, version) VALUES ('{Name}', {node}, {until}, 1)"),
                cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another caller may have been faster, or the grant was recorded and the answer lost. In both cases the row exists and must not
            // be used. If there is no row, the failure is real.
            if (!await IsRecordedAsync(connection, node, 1, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Finds out whether the table has a node, at this version or a later one.</summary>
    private async Task<bool> IsRecordedAsync(DbConnection connection, int node, long version, CancellationToken cancellationToken)
    {
        object? count = await CommittedAsync(
            connection,
            Invariant($"SELECT COUNT(*) FROM {TableName} WHERE name = '{Name}' AND node = {node} AND version >= {version}"),
            command => command.ExecuteScalarAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return Convert.ToInt64(count, CultureInfo.InvariantCulture) > 0;
    }

    private async Task<bool> HasTableAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, $"SELECT node FROM {TableName} WHERE 1 = 0", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Task<int> ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken) =>
        CommittedAsync(connection, sql, command => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    /// <summary>Executes a statement in a transaction of its own, which is committed when this returns.</summary>
    /// <remarks>
    /// Without it, a session that does not commit by itself (<c>autocommit=0</c>, <c>IMPLICIT_TRANSACTIONS</c>) would undo a grant when the
    /// connection closes. A statement that the database undid because another transaction came first is tried again: a compare-and-set
    /// statement then finds what the other transaction wrote.
    /// </remarks>
    private static async Task<T> CommittedAsync<T>(
        DbConnection connection, string sql, Func<DbCommand, Task<T>> execute, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                using DbTransaction transaction = await BeginAsync(connection, cancellationToken).ConfigureAwait(false);
                using DbCommand command = connection.CreateCommand();
                command.Transaction = transaction;
#pragma warning disable CA2100 // The text is made of numbers and of names that were checked letter by letter.
                command.CommandText = sql;
#pragma warning restore CA2100
                T result = await execute(command).ConfigureAwait(false);
                await CommitAsync(transaction, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (DbException exception) when (attempt < MostAttempts && !cancellationToken.IsCancellationRequested && LostRace.Is(exception))
            {
            }
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
